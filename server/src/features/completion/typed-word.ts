import type { Span } from '../../core/span.ts';
import { columnOf, lineEnd, lineStart } from '../../core/yaml/edit/layout.ts';

/** The word at a cursor, and what kind of place it stands in, told by its line alone. */
export interface TypedWord {
  readonly span: Span;
  /** `both`: an item of a list, which may be a value or begin a map. */
  readonly place: 'key' | 'value' | 'both';
  /** A colon follows, so a key has it already. */
  readonly hasColon: boolean;
  /** It stands in quotes: which ones, and where they are. The second may be missing. */
  readonly quoted?: { readonly mark: string; readonly span: Span };
}

/** Undefined in a comment, and behind a value that is complete. */
export function typedWord(text: string, offset: number): TypedWord | undefined {
  const start = lineStart(text, offset);
  // A break that YAML alone sees: an editor would indent what is inserted by the line that it sees.
  if (start > 0 && text[start - 1] !== '\n') return undefined;
  const line = text.slice(start, offset);
  if (commentStart(line) !== undefined) return undefined;
  const before = /[^\s,[\]{}"'#:]*$/.exec(line)?.[0] ?? '';
  // The name of an anchor, a tag, or the start of a text of several lines.
  if (/^[*&!|>]/.test(before)) return undefined;
  const rest = text.slice(offset, lineEnd(text, offset));
  const after = /^[\w./-]*/.exec(rest)?.[0] ?? '';
  const head = line.slice(0, line.length - before.length);
  const [mark] = /["']$/.exec(head) ?? [];
  const place = placeBehind(mark === undefined ? head : head.slice(0, -1));
  if (!place) return undefined;
  const behind = rest.slice(after.length);
  const hasColon = /^["']?[ \t]*:(?:\s|$)/.test(behind);
  // What stands behind the word would become part of something else.
  if (!hasColon && !/^["']?[ \t]*(?:$|[,}\]#])/.test(behind)) return undefined;
  const span = { start: offset - before.length, end: offset + after.length };
  const end = span.end + (mark !== undefined && behind.startsWith(mark) ? 1 : 0);
  return {
    span,
    place: hasColon ? 'key' : place,
    hasColon,
    ...(mark === undefined ? {} : { quoted: { mark, span: { start: span.start - 1, end } } }),
  };
}

/** Whether the line above ends with the colon of a key: somebody has just begun what is below it. */
export function isBelowKey(text: string, offset: number): boolean {
  const end = text.lastIndexOf('\n', offset - 1);
  const above = text.slice(text.lastIndexOf('\n', end - 1) + 1, Math.max(end, 0)).trimEnd();
  return above.endsWith(':') && commentStart(above) === undefined;
}

/** How far a word stands from where its line begins, as behind a dash: lines below it are indented so much more. */
export function columnsBeyondIndent(text: string, { span, quoted }: TypedWord): number {
  const at = quoted?.span.start ?? span.start;
  const line = text.slice(lineStart(text, at), at);
  return columnOf(text, at) - (/^\uFEFF?( *)/.exec(line)?.[1]?.length ?? 0);
}

/** Where a comment begins on a line; quotes are minded as far as one line tells. */
export function commentStart(line: string): number | undefined {
  let quote: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (quote !== undefined) {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = undefined;
    } else if ((char === '"' || char === "'") && /(?:^|[\s:,[{-])$/.test(line.slice(0, at))) {
      quote = char;
    } else if (char === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) return at;
  }
  return undefined;
}

function placeBehind(head: string): TypedWord['place'] | undefined {
  // A tab indents nothing, so whatever is written behind it would break the file.
  if (/^ *\t/.test(head)) return undefined;
  if (/^\uFEFF?\s*$/.test(head) || /^\s*(?:\?\s+)$/.test(head)) return 'key';
  if (/^\s*(?:-\s+)+$/.test(head)) return 'both';
  if (/:\s+$/.test(head)) return 'value';
  if (/\[\s*$/.test(head)) return 'both';
  if (/\{\s*$/.test(head)) return 'key';
  // Behind a comma it depends on the bracket around.
  if (!/,\s*$/.test(head)) return undefined;
  return openBracket(head) === '[' ? 'both' : openBracket(head) === '{' ? 'key' : undefined;
}

function openBracket(head: string): string | undefined {
  let depth = 0;
  for (let at = head.length - 1; at >= 0; at--) {
    const char = head[at] ?? '';
    if (char === ']' || char === '}') depth++;
    if (char !== '[' && char !== '{') continue;
    if (depth === 0) return char;
    depth--;
  }
  return undefined;
}
