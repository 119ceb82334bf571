import assert from 'node:assert/strict';
import { locateValues } from '../../server/src/core/lint.ts';
import type { Completion } from '../../server/src/features/completion/completion.ts';
import { completionsAt } from '../../server/src/features/completion/completions-at.ts';
import type { Locate } from '../../server/src/features/completion/cursor-place.ts';
import { type CheckOptions, lintText } from './check.ts';
import { readCursor } from './marked-yaml.ts';

export const PLATFORM = 'deploymentChart: platform\n';

/** What is offered at the cursor, in the order of the list. */
export function offered(marked: string, options?: CheckOptions): readonly Completion[] {
  const { text, offset } = marked.includes(HERE) ? cursorAtHere(marked) : readCursor(marked);
  return completionsAt(lintText(text, options), offset, locating(options)).toSorted(
    (a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1),
  );
}

/** Reads a text by itself, with words tried out in it. */
export function locating({ force = true }: CheckOptions = {}): Locate {
  return (source) => locateValues(source, { force });
}

/** For texts in which `|` means something. */
export const HERE = '‸';

function cursorAtHere(marked: string) {
  return { text: marked.replace(HERE, ''), offset: marked.indexOf(HERE) };
}

export function labels(marked: string, options?: CheckOptions): readonly string[] {
  return offered(marked, options).map(({ label }) => label);
}

/** The text after a completion, as a client that adjusts indentation inserts it. */
export function accept(marked: string, label: string, options?: CheckOptions): string {
  const { text } = readCursor(marked);
  const item = offered(marked, options).find((each) => each.label === label);
  assert.ok(item, `Not offered: ${label}`);
  return inserted(text, item);
}

export function inserted(
  text: string,
  { span, removes, text: plain }: Completion,
  end = '\n',
): string {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const indent = /^[ ]*/.exec(line)?.[0] ?? '';
  return (
    text.slice(0, removes?.start ?? span.start) +
    plain.replaceAll('\n', `${end}${indent}`) +
    text.slice(span.end)
  );
}
