import type { CST } from 'yaml';
import type { YamlComment } from './tree.ts';

type Token = CST.Token | CST.SourceToken | null | undefined;

/**
 * All comments of a token stream, in the order of the text. A `#` inside a string is none. Goes
 * through the tokens with a list of its own: a text may nest deeper than the call stack.
 */
export function collectComments(tokens: readonly CST.Token[]): readonly YamlComment[] {
  const comments: YamlComment[] = [];
  const open: Token[] = [...tokens];
  while (open.length > 0) {
    const token = open.pop();
    if (!token) continue;
    if (token.type === 'comment') {
      const { offset: start, source: text } = token;
      comments.push({ start, end: start + text.length, text });
    }
    if ('start' in token) open.push(...[token.start].flat());
    if ('props' in token) open.push(...token.props);
    if ('items' in token) {
      for (const { start, key, sep, value } of token.items) {
        open.push(...start, key, ...(sep ?? []), value);
      }
    }
    if ('value' in token) open.push(token.value);
    if ('end' in token) open.push(...(token.end ?? []));
  }
  return comments.sort((a, b) => a.start - b.start);
}
