import type { Span } from '../../span.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { type Code, SHELL } from './code.ts';

/** A word of a command, or several where a tool passes them on as they are. */
export interface Piece extends Span {
  readonly text: string;
  readonly isVerbatim?: true;
}

/** Commands that a file says in other words, as a shell would read them; a flag goes with its value. */
export function composedCode(
  words: readonly (string | Piece)[],
  { start }: Span,
  around: Pick<Code, 'folder'> & Pick<Code, 'bindings'>,
): Code {
  let code = '';
  const offsets: number[] = [];
  let last = start;
  const put = (text: string, at: (index: number) => number) => {
    code += text;
    offsets.push(...Array.from(text, (_, index) => at(index)));
  };
  for (const word of words) {
    if (typeof word === 'string') put(`${word} `, () => last);
    else {
      const { text } = word;
      last = word.end;
      const isExact = word.end - word.start === text.length;
      const at = (index: number) => (isExact ? word.start + index : word.start);
      // What a shell could end the quotes with is no path and no value.
      const quote = word.isVerbatim ? '' : "'";
      put(quote, () => word.start);
      put(quote ? text.replaceAll("'", '"') : text, at);
      put(quote, () => word.end);
      put(' ', () => word.end);
    }
  }
  return { text: code, offsets, start, dialect: SHELL, ...around };
}

/** The text of a scalar, with its place if it stands there as it is. */
export function pieceOf(text: string, node: YamlNode | undefined): Piece | undefined {
  if (node?.kind !== 'scalar' || node.value === null || node.value === '') return undefined;
  const { span } = node;
  const value = String(node.value).trim();
  const at = text.slice(span.start, span.end).indexOf(value);
  if (at < 0) return { text: value, ...span };
  const start = span.start + at;
  return { text: value, start, end: start + value.length };
}

/** The lines of a scalar, one a piece. */
export function linesOf(text: string, node: YamlNode | undefined): readonly Piece[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const { start, end } = node.span;
  let from = start;
  return node.value.split(/\r?\n/).flatMap((line) => {
    const value = line.trim();
    const at = value === '' ? -1 : text.slice(0, end).indexOf(value, from);
    if (at < 0) return [];
    from = at + value.length;
    return [{ text: value, start: at, end: from }];
  });
}
