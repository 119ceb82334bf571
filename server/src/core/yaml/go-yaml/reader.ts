import { type Message, textOf } from '../../words/say.ts';
/** Helm would stop here. */
export class Refusal extends Error {
  readonly said: Message;
  readonly start: number;
  readonly end: number;
  /** The text ended before it could be told. */
  readonly unfinished: boolean;

  constructor(said: Message, start: number, end: number = start, unfinished = false) {
    super(textOf(said));
    this.said = said;
    this.unfinished = unfinished;
    this.start = start;
    this.end = end;
  }
}

/**
 * A cursor over a part of a text: where it is, and on which line. Code 0 stands for the end: a real NUL
 * is refused before anything is scanned.
 */
export class Reader {
  readonly text: string;
  readonly end: number;
  pos: number;
  line = 0;
  lineStart: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.end = end;
    this.pos = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    this.lineStart = this.pos;
  }

  get column(): number {
    return this.pos - this.lineStart;
  }

  /** The code at the cursor, or so many behind it. */
  at(ahead = 0): number {
    const index = this.pos + ahead;
    return index < this.end ? this.text.charCodeAt(index) : 0;
  }

  /** Whether a character of a set is at the cursor. */
  isAt(characters: string): boolean {
    return this.pos < this.end && characters.includes(this.text.charAt(this.pos));
  }

  /** Goes over a line break, `\r\n` as one, and tells what a scalar keeps of it. */
  readBreak(): string {
    const code = this.at();
    this.pos += code === 13 && this.at(1) === 10 ? 2 : 1;
    this.line++;
    this.lineStart = this.pos;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  skipBlanks(): void {
    while (isBlank(this.at())) this.pos++;
  }

  /** Goes over a comment, its line break not included. */
  skipComment(comments: number[]): void {
    if (this.at() !== 35) return;
    const start = this.pos;
    while (!isBreakOrEnd(this.at())) this.pos++;
    comments.push(start, this.pos);
  }

  /** Whether `---` or `...` stands at the start of a line. */
  isAtDocumentMarker(): boolean {
    if (this.pos !== this.lineStart) return false;
    const code = this.at();
    if (code !== 45 && code !== 46) return false;
    return this.at(1) === code && this.at(2) === code && isBlankOrEnd(this.at(3));
  }
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** The breaks of YAML 1.1: NEL, LS and PS are among them. */
export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBreakOrEnd(code: number): boolean {
  return code === 0 || isBreak(code);
}

/** White space, a line break or the end. */
export function isBlankOrEnd(code: number): boolean {
  return code <= 32
    ? code === 32 || code === 10 || code === 0 || code === 9 || code === 13
    : code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What names of anchors, tags and directives are made of. */
export function isWordCharacter(code: number): boolean {
  return (
    isDigit(code) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    code === 45
  );
}

/** The value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (isDigit(code)) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
