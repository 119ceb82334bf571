import type { LintResult } from '../../core/lint.ts';
import { contains } from '../../core/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Target } from './target.ts';

/** What navigation asks of a workspace. */
export type Around = Pick<Workspace, 'releases' | 'referredFiles' | 'source'>;

/** The files that a text names at an offset. */
export function referredAt(
  { source: { name } }: LintResult,
  offset: number,
  around: Around | undefined,
): readonly Target[] {
  const referred = around?.referredFiles(name).filter((each) => contains(each, offset)) ?? [];
  return referred.flatMap(({ names }) => names.map((each) => fileTarget(each, around)));
}

export function fileTarget(name: string, around: Around | undefined): Target {
  return { source: around?.source(name) ?? { name, text: '' }, span: { start: 0, end: 0 } };
}
