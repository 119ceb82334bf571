import type { CST } from 'yaml';
import type { YamlComment } from '../tree.ts';

type Token = CST.Token | CST.SourceToken | null | undefined;

/**
 * All comments of a token stream, in the order of the text, `shift` characters further. A `#` inside a string is none. Goes
 * through the tokens with a list of its own: a text may nest deeper than the call stack, and a token
 * may have more parts than a call has arguments.
 */
export function collectComments(
  tokens: readonly CST.Token[],
  shift: number,
): readonly YamlComment[] {
  const comments: YamlComment[] = [];
  const open: Token[] = [];
  const add = (parts: readonly Token[] | undefined) => {
    for (const part of parts ?? []) open.push(part);
  };
  add(tokens);
  while (open.length > 0) {
    const token = open.pop();
    if (!token) continue;
    if (token.type === 'comment') {
      const { source: text } = token;
      const start = token.offset + shift;
      comments.push({ start, end: start + text.length, text });
    }
    if ('start' in token) add([token.start].flat());
    if ('props' in token) add(token.props);
    if ('items' in token) {
      for (const { start, key, sep, value } of token.items) {
        add(start);
        add(sep);
        open.push(key, value);
      }
    }
    if ('value' in token) open.push(token.value);
    if ('end' in token) add(token.end);
  }
  return comments.sort((a, b) => a.start - b.start);
}
