import type { LintResult } from '../../core/lint.ts';
import type { Span } from '../../core/span.ts';
import { type Around, fileTarget } from './referred-at.ts';
import type { Target } from './target.ts';

export interface DocumentLink {
  readonly span: Span;
  readonly target: Target;
}

/** The names of files in a text; where a glob or a template means several, "go to definition" lists them. */
export function documentLinks(
  { source: { name } }: LintResult,
  around: Around | undefined,
): readonly DocumentLink[] {
  return (around?.referredFiles(name) ?? []).flatMap(({ start, end, names: [only, ...others] }) =>
    only !== undefined && others.length === 0
      ? [{ span: { start, end }, target: fileTarget(only, around) }]
      : [],
  );
}
