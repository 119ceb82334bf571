import { isBlank, isBlankOrEnd, isBreak, type Reader, Refusal } from './reader.ts';
import type { Token } from './token.ts';

/** What ends a plain scalar inside a flow collection: `,` `?` `[` `]` `{` `}`. */
const FLOW_ENDS = new Set([44, 63, 91, 93, 123, 125]);

export interface PlainScalar {
  readonly token: Token;
  /** The scan went on over a line break. */
  readonly crossedLine: boolean;
}

/** A scalar without quotes; it may go on over lines that are indented deeper than its parent. */
export function scanPlain(reader: Reader, parentIndent: number, inFlow: boolean): PlainScalar {
  const { text } = reader;
  const start = reader.pos;
  let value = '';
  // What is read and not yet in `value`: one line's text, white space inside included.
  let from = start;
  let to = start;
  let breaks: string[] = [];
  while (!reader.isAtDocumentMarker() && reader.at() !== 35) {
    const word = reader.pos;
    skipWord(reader, inFlow);
    if (reader.pos > word) {
      if (breaks.length > 0) {
        value += text.slice(from, to) + fold(breaks);
        from = word;
        breaks = [];
      }
      to = reader.pos;
    }
    if (!isBlank(reader.at()) && !isBreak(reader.at())) break;
    skipWhiteSpace(reader, breaks, parentIndent + 1);
    if (!inFlow && reader.column < parentIndent + 1) break;
  }
  value = value === '' ? text.slice(from, to) : value + text.slice(from, to);
  const token: Token = { kind: 'scalar', start, end: to, value, style: 'plain' };
  return { token, crossedLine: breaks.length > 0 };
}

function skipWord(reader: Reader, inFlow: boolean): void {
  for (let code = reader.at(); !isBlankOrEnd(code); code = reader.at()) {
    if (code === 58 && isBlankOrEnd(reader.at(1))) return;
    if (inFlow && FLOW_ENDS.has(code)) return;
    reader.pos++;
  }
}

function skipWhiteSpace(reader: Reader, breaks: string[], indent: number): void {
  for (let code = reader.at(); ; code = reader.at()) {
    if (isBreak(code)) {
      breaks.push(reader.readBreak());
    } else if (isBlank(code)) {
      if (breaks.length > 0 && code === 9 && reader.column < indent) {
        throw new Refusal('A tab cannot indent; use spaces', reader.pos, reader.pos + 1);
      }
      reader.pos++;
    } else {
      return;
    }
  }
}

/** Line breaks inside a scalar: a single one is a space, of more the first one falls away. */
export function fold(breaks: readonly string[]): string {
  const [first, ...others] = breaks;
  if (first !== '\n') return breaks.join('');
  return others.length === 0 ? ' ' : others.join('');
}
