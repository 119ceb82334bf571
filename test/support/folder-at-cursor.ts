import assert from 'node:assert/strict';
import type { LintResult } from '../../server/src/core/lint.ts';
import { positionsOf } from '../../server/src/core/positions.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { namesFiles } from '../../server/src/features/navigation/names-files.ts';
import type { Target } from '../../server/src/features/navigation/target.ts';
import { readFolder } from './marked-files.ts';

export interface AtCursor {
  readonly result: LintResult;
  readonly offset: number;
  readonly workspace: Workspace;
}

/** Files as for `readFolder`; the first `|` in them is the cursor, and its file is linted. */
export function readAtCursor(marked: string): AtCursor {
  const at = marked.indexOf('|');
  assert.ok(at >= 0, 'The files have no cursor: put a | in one');
  const before = marked.slice(0, at).split(/^=== .*\n/m);
  const name = [...marked.slice(0, at).matchAll(/^=== (.*)$/gm)].at(-1)?.[1] ?? '';
  const { workspace, files, lint } = readFolder(marked.slice(0, at) + marked.slice(at + 1));
  const source = files.find((file) => file.name === name);
  assert.ok(source, `There is no ${name}`);
  const result = lint(name) ?? namesFiles(source, workspace);
  assert.ok(result, 'Neither values nor a file that names some');
  return { result, offset: before.at(-1)?.length ?? 0, workspace };
}

/** `values.yaml:2 replicas`: where it is and what stands there; the file alone for its start. */
export function shown({ source: { name, text }, span }: Target): string {
  if (span.end === 0) return name;
  const { line } = positionsOf(text).positionAt(span.start);
  return `${name}:${line + 1} ${text.slice(span.start, span.end)}`;
}
