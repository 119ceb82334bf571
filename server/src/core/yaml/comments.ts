import type { CST } from 'yaml';
import type { YamlComment } from './tree.ts';

/** All comments of a token stream, in the order of the text. A `#` inside a string is none. */
export function collectComments(tokens: readonly CST.Token[]): readonly YamlComment[] {
  const comments: YamlComment[] = [];
  const take = (tokens: readonly CST.SourceToken[] | undefined) => {
    for (const token of tokens ?? []) {
      if (token.type === 'comment') comments.push(commentAt(token.offset, token.source));
    }
  };
  const visit = (token: CST.Token | null | undefined) => {
    if (!token) return;
    if (token.type === 'comment') comments.push(commentAt(token.offset, token.source));
    if ('start' in token) {
      if (Array.isArray(token.start)) take(token.start);
      else take([token.start]);
    }
    if ('props' in token) for (const prop of token.props) visit(prop);
    if ('items' in token) {
      for (const item of token.items) {
        take(item.start);
        visit(item.key);
        take(item.sep);
        visit(item.value);
      }
    }
    if ('value' in token) visit(token.value);
    if ('end' in token) take(token.end);
  };
  for (const token of tokens) visit(token);
  return comments.sort((a, b) => a.start - b.start);
}

function commentAt(start: number, text: string): YamlComment {
  return { start, end: start + text.length, text };
}
