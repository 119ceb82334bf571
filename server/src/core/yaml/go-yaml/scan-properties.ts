import { say } from '../../words/say.ts';
import {
  hexValue,
  isBlank,
  isBlankOrEnd,
  isBreak,
  isBreakOrEnd,
  isDigit,
  isWordCharacter,
  type Reader,
  Refusal,
} from './reader.ts';
import type { Token } from './token.ts';

/** `&anchor` or `*alias`. */
export function scanAnchor(reader: Reader, kind: 'anchor' | 'alias'): Token {
  const start = reader.pos;
  reader.pos++;
  const value = readWord(reader);
  if (value === '' || !(isBlankOrEnd(reader.at()) || reader.isAt('?:,]}%@`'))) {
    const what = kind === 'anchor' ? say`An anchor` : say`An alias`;
    throw new Refusal(say`${what} is a name of letters, digits, - and _`, start, reader.pos + 1);
  }
  return { kind, start, end: reader.pos, value };
}

/** `!tag`, `!!tag`, `!handle!tag` or `!<tag>`. */
export function scanTag(reader: Reader): Token {
  const start = reader.pos;
  let value = '';
  let suffix = '';
  if (reader.at(1) === 60) {
    reader.pos += 2;
    suffix = readUri(reader, '', start);
    if (reader.at() !== 62) throw new Refusal('The `>` of this tag is missing', start, reader.pos);
    reader.pos++;
  } else {
    const handle = readHandle(reader);
    if (handle.length > 1 && handle.endsWith('!')) {
      value = handle;
      suffix = readUri(reader, '', start);
    } else {
      suffix = readUri(reader, handle, start);
      value = suffix === '' ? '' : '!';
      suffix ||= '!';
    }
  }
  if (!isBlankOrEnd(reader.at())) {
    throw new Refusal('A space is missing behind this tag', start, reader.pos + 1);
  }
  return { kind: 'tag', start, end: reader.pos, value, suffix };
}

/** `%YAML 1.1` or `%TAG !a! prefix`: Helm knows no others. */
export function scanDirective(reader: Reader, comments: number[]): Token {
  const start = reader.pos;
  reader.pos++;
  const name = readWord(reader);
  if ((name !== 'YAML' && name !== 'TAG') || !isBlankOrEnd(reader.at())) {
    throw new Refusal('Only `%YAML 1.1` and `%TAG` can follow a % here', start, reader.pos);
  }
  reader.skipBlanks();
  let value = '';
  let suffix = '';
  if (name === 'YAML') {
    suffix = readVersion(reader, start);
  } else {
    value = readHandle(reader);
    const isHandle = value === '!' || (value.length > 1 && value.endsWith('!'));
    if (!isHandle || !isBlank(reader.at())) {
      throw new Refusal('A %TAG needs a handle and a prefix', start, reader.pos);
    }
    reader.skipBlanks();
    suffix = readUri(reader, '', start);
  }
  const end = reader.pos;
  const spaced = name === 'YAML' || isBlankOrEnd(reader.at());
  reader.skipBlanks();
  reader.skipComment(comments);
  if (!spaced || !isBreakOrEnd(reader.at())) {
    throw new Refusal('Nothing more can stand on the line of a directive', start, reader.pos);
  }
  if (isBreak(reader.at())) reader.readBreak();
  return { kind: 'directive', start, end, value, suffix };
}

function readWord(reader: Reader): string {
  const start = reader.pos;
  while (isWordCharacter(reader.at())) reader.pos++;
  return reader.text.slice(start, reader.pos);
}

function readVersion(reader: Reader, start: number): string {
  const major = readNumber(reader, start);
  if (reader.at() !== 46) throw new Refusal('This is no version of YAML', start, reader.pos);
  reader.pos++;
  return `${major}.${readNumber(reader, start)}`;
}

function readNumber(reader: Reader, start: number): number {
  const from = reader.pos;
  while (isDigit(reader.at())) reader.pos++;
  const digits = reader.pos - from;
  if (digits < 1 || digits > 2) throw new Refusal('This is no version of YAML', start, reader.pos);
  return Number(reader.text.slice(from, reader.pos));
}

/** `!`, `!!` or `!word!`; also `!word`, which is no handle. */
function readHandle(reader: Reader): string {
  const start = reader.pos;
  if (reader.at() !== 33) throw new Refusal('A `!` is missing here', start);
  reader.pos++;
  readWord(reader);
  if (reader.at() === 33) reader.pos++;
  return reader.text.slice(start, reader.pos);
}

/** The text of a tag, `head` without its `!` before it. */
function readUri(reader: Reader, head: string, start: number): string {
  let uri = head.slice(1);
  const from = reader.pos;
  while (isWordCharacter(reader.at()) || reader.isAt(";/?:@&=+$,.!~*'()[]%")) {
    if (reader.at() === 37) {
      uri += readOctets(reader, start);
    } else {
      uri += reader.text.charAt(reader.pos);
      reader.pos++;
    }
  }
  if (head === '' && reader.pos === from) throw new Refusal('A tag needs a name', start, from);
  return uri;
}

/** One character as `%C3%A9`. */
function readOctets(reader: Reader, start: number): string {
  const octets: number[] = [];
  let length = 1;
  while (octets.length < length) {
    const high = hexValue(reader.at(1));
    const low = hexValue(reader.at(2));
    const octet = high * 16 + low;
    const first = octets.length === 0;
    if (first) length = lengthOf(octet);
    const isOctet = reader.at() === 37 && high >= 0 && low >= 0;
    if (!isOctet || length === 0 || (!first && octet >> 6 !== 2)) {
      throw new Refusal('This is no character of a tag', start, reader.pos + 1);
    }
    octets.push(octet);
    reader.pos += 3;
  }
  return String.fromCharCode(...octets);
}

/** How many octets of UTF-8 begin with this one; 0 for none. */
function lengthOf(octet: number): number {
  if (octet < 0x80) return 1;
  if (octet >> 5 === 6) return 2;
  if (octet >> 4 === 14) return 3;
  return octet >> 3 === 30 ? 4 : 0;
}
