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

interface Line extends Span {
  /** A dash counts: what stands beside it is deeper than the key of its list. */
  readonly indent: number;
  /** Nothing, or a comment. */
  readonly isBlank: boolean;
  /** Ends where its value would begin. */
  readonly isOpen: boolean;
}

function writtenAbove(text: string, line: number): number {
  for (const { start, isBlank } of linesAbove(text, line)) if (!isBlank) return start;
  return line;
}

function openedAbove(text: string, line: number): number {
  let { indent } = typedLine(text, line);
  let top = line;
  for (const above of linesAbove(text, line)) {
    if (!above.isOpen || above.indent >= indent) break;
    ({ indent, start: top } = above);
  }
  return top;
}

function* linesAround(text: string, line: number): Iterable<Span> {
  let { indent } = typedLine(text, line);
  for (const above of linesAbove(text, line)) {
    if (indent <= 0) return;
    if (above.isBlank || above.indent >= indent) continue;
    ({ indent } = above);
    yield { start: above.start, end: above.end };
  }
}

/** On a blank line the next key may come to stand wherever it can. */
function typedLine(text: string, start: number): Pick<Line, 'indent'> {
  const line = lineAt(text, start);
  if (!line.isBlank) return line;
  const [above] = linesAbove(text, start);
  if (!above || above.isBlank) return line;
  return { indent: Math.max(line.indent, above.indent + (above.isOpen ? 1 : 0)) };
}

function* linesAbove(text: string, line: number): Iterable<Line> {
  for (let start = line; start > 0; ) {
    start = lineStart(text, start - (text.endsWith('\r\n', start) ? 2 : 1));
    yield lineAt(text, start);
  }
}

function lineAt(text: string, start: number): Line {
  const end = lineEnd(text, start);
  const content = text.slice(start, end);
  const [indent = '', dash] = /^[ \t]*(-(?=\s|$))?/.exec(content) ?? [];
  return {
    start,
    end,
    indent: dash ? indent.length - 0.5 : indent.length,
    isBlank: /^\s*(?:#|$)/.test(content),
    isOpen: /^[\s-]*[^#\s][^#]*:\s*$/.test(content),
  };
}
