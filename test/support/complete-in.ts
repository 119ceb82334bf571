import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import { accessTo } from './file-access.ts';
import { startClient } from './lsp-client.ts';

const ROOT = 'file:///project';

export interface File {
  readonly name: string;
  readonly text: string;
}

/** The files of a folder, the first of which is the one to open. */
export type Files = readonly [File, ...File[]];

/** Sections `=== name`. */
export function filesIn(folder: string, end = '\n'): Files {
  const [first, ...others] = folder
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const [name = ''] = section.split('\n', 1);
      return { name, text: section.slice(name.length + 1).replaceAll('\n', end) };
    });
  assert.ok(first);
  return [first, ...others];
}

/** What a client shows at `‸`, from top to bottom: what fits the word before the cursor. */
export async function completeIn(
  t: TestContext,
  [open, ...others]: Files,
  settings: object = {},
): Promise<readonly CompletionItem[]> {
  const uriOf = (name: string) => `${ROOT}/${name}`;
  const files = accessTo(new Map(others.map(({ name, text }) => [uriOf(name), text])));
  const client = await startClient(t, { rootUri: ROOT, files, settings: () => settings });
  const before = open.text.slice(0, open.text.indexOf('‸'));
  const text = open.text.replace('‸', '');
  await client.open(text, uriOf(open.name));
  const position = positionsOf(text).positionAt(before.length);
  const items = await client.complete(position, uriOf(open.name));
  const word = /["'\w-]*$/.exec(before)?.[0] ?? '';
  return items
    .filter(({ filterText, label }) => (filterText ?? label).startsWith(word))
    .toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
}
