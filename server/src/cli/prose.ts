import type { Output } from './io.ts';
import { shownLength } from './reporters/shown-length.ts';
import { wrapped } from './reporters/wrapped.ts';

/** Narrower than this nothing can be read anyway. */
export const NARROWEST = 20;

/** Writes what a person reads, as wide as the terminal; somewhere else it goes as it is. */
export function writeProse(output: Output, text: string): void {
  const columns = output.isTTY ? output.columns : undefined;
  output.write(columns === undefined ? text : fitted(text, Math.max(columns, NARROWEST)));
}

/**
 * A text in lines that are no wider than `columns`, broken at blanks and indented as they were. A longer
 * word stays whole, and so does code between fences: both are copied.
 */
export function fitted(text: string, columns: number): string {
  let isCode = false;
  const lines = text.split('\n').flatMap((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    if (isFence || isCode || shownLength(line) <= columns) return [line];
    const [indent = ''] = /^ */.exec(line) ?? [];
    const below = ' '.repeat(Math.min(indent.length + 2, columns / 4));
    const words = line.slice(indent.length).split(/ +/).join(' ');
    const [first = '', ...rest] = wrapped(words, columns - Math.max(indent.length, below.length));
    return [indent + first, ...rest.map((each) => below + each)];
  });
  return lines.join('\n');
}
