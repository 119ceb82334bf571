import { isBlank, isBreak, isBreakOrEnd, isDigit, type Reader, Refusal } from './reader.ts';
import type { Token } from './token.ts';

/** A literal (`|`) or folded (`>`) scalar. */
export function scanBlock(reader: Reader, parentIndent: number, comments: number[]): Token {
  const start = reader.pos;
  const literal = reader.at() === 124;
  reader.pos++;
  const { chomping, increment } = readIndicators(reader, start);
  reader.skipBlanks();
  reader.skipComment(comments);
  if (!isBreakOrEnd(reader.at())) {
    throw new Refusal('Nothing can follow a `|` or `>` on its line', start, reader.pos + 1);
  }
  if (isBreak(reader.at())) reader.readBreak();
  const headerEnd = reader.pos;
  const given = increment > 0 ? Math.max(parentIndent, 0) + increment : 0;
  const leading = readBreaks(reader, given, parentIndent);
  const { indent } = leading;
  let { breaks: trailing, end } = leading;
  let contentEnd = headerEnd;
  const parts: string[] = [];
  let lineBreak = '';
  let wasIndented = false;
  while (reader.column === indent && reader.at() !== 0) {
    const isIndented = isBlank(reader.at());
    const folds = !literal && lineBreak === '\n' && !wasIndented && !isIndented;
    if (!folds) parts.push(lineBreak);
    else if (trailing === '') parts.push(' ');
    parts.push(trailing);
    wasIndented = isIndented;
    const from = reader.pos;
    while (!isBreakOrEnd(reader.at())) reader.pos++;
    parts.push(reader.text.slice(from, reader.pos));
    lineBreak = isBreak(reader.at()) ? reader.readBreak() : '';
    contentEnd = reader.pos;
    ({ breaks: trailing, end } = readBreaks(reader, indent, parentIndent));
  }
  if (chomping !== '-') parts.push(lineBreak);
  if (chomping === '+') parts.push(trailing);
  else end = contentEnd;
  return { kind: 'scalar', start, end, value: parts.join(''), style: 'block' };
}

/** `+`, `-` and a digit, in either order. */
function readIndicators(reader: Reader, start: number) {
  let chomping = readChomping(reader);
  let increment = 0;
  if (isDigit(reader.at())) {
    increment = reader.at() - 48;
    reader.pos++;
    if (increment === 0) throw new Refusal('A block cannot be indented by 0', start, reader.pos);
    chomping ||= readChomping(reader);
  }
  return { chomping, increment };
}

function readChomping(reader: Reader): '+' | '-' | '' {
  if (!reader.isAt('+-')) return '';
  reader.pos++;
  return reader.at(-1) === 43 ? '+' : '-';
}

/** Blank lines, and the indentation of the line behind them; told by that line where `given` is 0. */
function readBreaks(reader: Reader, given: number, parentIndent: number) {
  const breaks: string[] = [];
  let end = reader.pos;
  let deepest = 0;
  while (true) {
    while (reader.at() === 32 && (given === 0 || reader.column < given)) reader.pos++;
    deepest = Math.max(deepest, reader.column);
    if (reader.at() === 9 && (given === 0 || reader.column < given)) {
      throw new Refusal('A tab cannot indent; use spaces', reader.pos, reader.pos + 1);
    }
    if (!isBreak(reader.at())) break;
    breaks.push(reader.readBreak());
    end = reader.pos;
  }
  return { breaks: breaks.join(''), end, indent: given || Math.max(deepest, parentIndent + 1, 1) };
}
