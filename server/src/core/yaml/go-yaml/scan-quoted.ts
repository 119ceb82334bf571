import { say } from '../../words/say.ts';
import { hexValue, isBlank, isBlankOrEnd, isBreak, type Reader, Refusal } from './reader.ts';
import { fold } from './scan-plain.ts';
import type { Token } from './token.ts';

const SINGLE = 39;
const DOUBLE = 34;
const BACKSLASH = 92;

/** What a backslash and a letter stand for. `\/`, which JSON has, is none of them. */
const ESCAPES = new Map(
  Object.entries({
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    "'": "'",
    '\\': '\\',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  }),
);

const CODE_LENGTHS = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** A scalar in quotes. Lines after the first one need no indentation. */
export function scanQuoted(reader: Reader): Token {
  const start = reader.pos;
  const quote = reader.at();
  reader.pos++;
  let value = '';
  while (true) {
    if (reader.isAtDocumentMarker()) {
      throw new Refusal('A document marker stands inside of quotes', reader.pos, reader.pos + 3);
    }
    if (reader.at() === 0) throw noClosingQuote(start, reader.pos);
    const { text, escapedBreak } = readWords(reader, quote, start);
    value += text;
    if (reader.at() === quote) break;
    value += readWhiteSpace(reader, escapedBreak);
  }
  reader.pos++;
  return { kind: 'scalar', start, end: reader.pos, value, style: 'quoted' };
}

/** Everything up to white space or the closing quote; also past a backslash that ends its line. */
function readWords(reader: Reader, quote: number, start: number) {
  let text = '';
  let from = reader.pos;
  for (let code = reader.at(); !isBlankOrEnd(code); code = reader.at()) {
    if (code === quote) {
      if (quote !== SINGLE || reader.at(1) !== SINGLE) break;
      text += reader.text.slice(from, reader.pos + 1);
      reader.pos += 2;
      from = reader.pos;
    } else if (quote === DOUBLE && code === BACKSLASH) {
      text += reader.text.slice(from, reader.pos);
      if (isBreak(reader.at(1))) {
        reader.pos++;
        reader.readBreak();
        return { text, escapedBreak: true };
      }
      text += readEscape(reader, start);
      from = reader.pos;
    } else {
      reader.pos++;
    }
  }
  return { text: text + reader.text.slice(from, reader.pos), escapedBreak: false };
}

function readEscape(reader: Reader, start: number): string {
  const at = reader.pos;
  const letter = reader.at(1) === 0 ? '' : reader.text.charAt(at + 1);
  reader.pos += 2;
  const plain = ESCAPES.get(letter);
  if (plain !== undefined) return plain;
  const length = CODE_LENGTHS.get(letter);
  if (length === undefined) {
    if (letter === '') throw noClosingQuote(start, at + 1);
    throw new Refusal(say`\`\\${letter}\` is no escape`, at, at + 2);
  }
  let value = 0;
  for (let index = 0; index < length; index++) {
    const digit = hexValue(reader.at());
    if (digit < 0) throw new Refusal('A hexadecimal digit is missing', at, reader.pos);
    value = value * 16 + digit;
    reader.pos++;
  }
  if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) {
    throw new Refusal('This escape is no character', at, reader.pos);
  }
  return String.fromCodePoint(value);
}

function noClosingQuote(start: number, end: number): Refusal {
  return new Refusal('The closing quote is missing', start, end, true);
}

/** White space inside of quotes: kept on one line, folded over several. */
function readWhiteSpace(reader: Reader, escapedBreak: boolean): string {
  const from = reader.pos;
  const breaks: string[] = [];
  for (let code = reader.at(); ; code = reader.at()) {
    if (isBreak(code)) breaks.push(reader.readBreak());
    else if (isBlank(code)) reader.pos++;
    else break;
  }
  if (escapedBreak) return breaks.join('');
  return breaks.length === 0 ? reader.text.slice(from, reader.pos) : fold(breaks);
}
