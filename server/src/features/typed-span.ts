import type { Span } from '../core/span.ts';
import { lineEnd, lineStart } from '../core/yaml/edit/layout.ts';
import { replacement } from './fix-all.ts';

/** A block that is pasted or written by a fix has more line breaks than what a person types. */
const TYPED_BREAKS = 2;

/**
 * The lines in `after` that somebody is typing in, and the keys above that have nothing else below
 * them. Undefined where the change is more than typing.
 */
export function typedSpan(before: string, after: string): Span | undefined {
  const { start, text } = replacement(before, after);
  if (text.split('\n').length - 1 > TYPED_BREAKS) return undefined;
  return {
    start: openedAbove(after, lineStart(after, start)),
    end: lineEnd(after, start + text.length),
  };
}

function openedAbove(text: string, line: number): number {
  let top = line;
  let indent = indentAt(text, line);
  while (top > 0) {
    const above = lineStart(text, top - 1);
    const content = text.slice(above, lineEnd(text, above));
    if (!/^[\s-]*[^#\s][^#]*:\s*$/.test(content) || indentAt(text, above) >= indent) break;
    indent = indentAt(text, above);
    top = above;
  }
  return top;
}

function indentAt(text: string, line: number): number {
  return /^[ \t]*/.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0;
}
