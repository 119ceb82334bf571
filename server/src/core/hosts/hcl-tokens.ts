import type { Span } from '../span.ts';
import { endOfHclString } from './mask-templates.ts';

/** A piece of HCL. White space is left out; a line break counts, it ends attributes. */
export interface HclToken extends Span {
  readonly kind: 'word' | 'string' | 'heredoc' | 'break' | 'sign' | 'comment';
  readonly text: string;
  /** The lines of a heredoc between its marks. */
  readonly lines?: Span;
}

const SPACE = /[^\S\n]+/y;
const COMMENT = /(?:#|\/\/).*|\/\*[\s\S]*?(?:\*\/|$)/y;
const WORD = /[\p{L}_][\p{L}\p{N}_.-]*|\d[\w.]*/uy;
const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[^\S\n]*\n/uy;

/** Total: what is not closed ends with the line or the text. */
export function hclTokens(text: string): readonly HclToken[] {
  const tokens: HclToken[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): HclToken {
  const heredoc = matchAt(HEREDOC, text, start);
  if (heredoc) return heredocAt(text, start, heredoc);
  const comment = matchAt(COMMENT, text, start);
  if (comment) return tokenOf('comment', text, start, start + comment[0].length);
  const word = matchAt(WORD, text, start);
  if (word) return tokenOf('word', text, start, start + word[0].length);
  const char = text[start];
  if (char === '"') return tokenOf('string', text, start, endOfHclString(text, start));
  return tokenOf(char === '\n' ? 'break' : 'sign', text, start, start + 1);
}

function heredocAt(text: string, start: number, [opening, mark = '']: RegExpExecArray): HclToken {
  const first = start + opening.length;
  const closing = new RegExp(`^[^\\S\\n]*${mark}[^\\S\\n]*$`, 'gmu');
  closing.lastIndex = first;
  const match = closing.exec(text);
  const end = match ? match.index + match[0].trimEnd().length : text.length;
  const lines = { start: first, end: match ? match.index : text.length };
  return { ...tokenOf('heredoc', text, start, end), lines };
}

function tokenOf(kind: HclToken['kind'], text: string, start: number, end: number): HclToken {
  return { kind, text: text.slice(start, end), start, end };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
