import type { Span } from '../core/span.ts';
import { isLineStart, lineEnd, lineStart } from '../core/yaml/edit/layout.ts';
import { replacement } from './fix-all.ts';

/** A block that is pasted or written by a fix has more line breaks than what a person types. */
const TYPED_BREAKS = 2;

/** The lines that somebody is typing in, and the keys above that have nothing else below them. */
export interface Typed extends Span {
  /** Where the line above begins: what does not fit it may be said of its end. */
  readonly above: number;
  /** Lines of the keys and dashes that it stands below. */
  readonly around: readonly Span[];
}

/** What is being typed in `after`. Undefined where the change is more than typing. */
export function typedSpan(before: string, after: string): Typed | undefined {
  const { start, text } = replacement(before, after);
  if (text.split('\n').length - 1 > TYPED_BREAKS) return undefined;
  const { from, to } = asLines(after, start, start + text.length);
  const line = lineStart(after, from);
  return {
    start: openedAbove(after, line),
    end: lineEnd(after, to),
    above: writtenAbove(after, line),
    around: [...linesAround(after, line)],
  };
}

/** A new line above one that begins like it may as well be part of that: then it is the line that is new. */
function asLines(after: string, start: number, end: number): { from: number; to: number } {
  let [from, to] = [start, end];
  while (from > 0 && !isLineStart(after, from) && after[from - 1] === after[to - 1]) {
    from -= 1;
    to -= 1;
  }
  const isLines = isLineStart(after, from) && from < to && after[to - 1] === '\n';
  return isLines ? { from, to: to - 1 } : { from: start, to: end };
}

function writtenAbove(text: string, line: number): number {
  for (const above of linesAbove(text, line)) if (indentAt(text, above) !== undefined) return above;
  return line;
}

function openedAbove(text: string, line: number): number {
  let indent = typedIndent(text, line);
  let top = line;
  for (const above of linesAbove(text, line)) {
    const outer = indentAt(text, above);
    if (outer === undefined || outer >= indent || !isOpen(text, above)) break;
    indent = outer;
    top = above;
  }
  return top;
}

/** A list may be as long as the file, so a line is looked at no further than its first character. */
function* linesAround(text: string, line: number): Iterable<Span> {
  let indent = typedIndent(text, line);
  for (const start of linesAbove(text, line)) {
    if (indent <= 0) return;
    const outer = indentAt(text, start);
    if (outer === undefined || outer >= indent) continue;
    indent = outer;
    yield { start, end: lineEnd(text, start) };
  }
}

/** On a blank line the next key may come to stand wherever it can. */
function typedIndent(text: string, line: number): number {
  const own = indentAt(text, line);
  if (own !== undefined) return own;
  const blank = spacesAt(text, line);
  const [above] = linesAbove(text, line);
  const outer = above === undefined ? undefined : indentAt(text, above);
  if (above === undefined || outer === undefined) return blank;
  return Math.max(blank, outer + (isOpen(text, above) ? 1 : 0));
}

/** Starts of the lines above one, from it on. */
function* linesAbove(text: string, line: number): Iterable<number> {
  for (let start = line; start > 0; ) {
    start = start === 1 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    yield start;
  }
}

/**
 * Undefined for a line with nothing but a comment. A dash counts: what stands beside it is deeper than
 * the key of its list.
 */
function indentAt(text: string, line: number): number | undefined {
  const spaces = spacesAt(text, line);
  const first = text.charAt(line + spaces);
  if (first === '' || '\r\n#'.includes(first)) return undefined;
  const isItem = first === '-' && !/\S/.test(text.charAt(line + spaces + 1));
  return isItem ? spaces + 0.5 : spaces;
}

function spacesAt(text: string, line: number): number {
  let end = line;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end - line;
}

/** Ends where its value would begin. */
function isOpen(text: string, line: number): boolean {
  return /^[\s-]*[^#\s][^#]*:\s*$/.test(text.slice(line, lineEnd(text, line)));
}
