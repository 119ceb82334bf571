import { type Code, offsetIn } from './code.ts';

/** A word as a shell hands it to a command. What it fills in stands as `${…}`. */
export interface ShellWord {
  readonly text: string;
  /** The place of each character in the file, and of the end. */
  readonly offsets: readonly number[];
  readonly isQuoted: boolean;
}

interface Read {
  readonly word: ShellWord;
  /** The index behind it. */
  readonly end: number;
}

const BLANK = /[\s;&|()<>]/;

/** The word that begins at an index. Total: an open quote ends with its line. */
export function readWord(code: Code, start: number, closers: ReadonlyMap<number, number>): Read {
  const { text, dialect } = code;
  let word = '';
  const offsets: number[] = [];
  let isQuoted = false;
  let quote = '';
  let at = start;
  const take = (piece: string, from: number, to: number) => {
    for (let index = 0; index < piece.length; index++) {
      offsets.push(offsetIn(code, Math.min(from + index, to - 1)));
    }
    word += piece;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (quote === "'") {
      if (char === "'") quote = '';
      else take(char, at, at + 1);
      at++;
      continue;
    }
    const template = templateAt(code, at, closers);
    if (template) {
      take(template.text, at, template.end);
      at = template.end;
    } else if (char === dialect.continues && /^\r?\n/.test(text.slice(at + 1, at + 3))) {
      if (quote === '') break;
      at += next === '\r' ? 3 : 2;
    } else if (char === '\\' && dialect.continues === '\\' && next !== '') {
      // Between quotes a backslash takes the meaning of few characters.
      const isKept = quote !== '' && !'"\\$`'.includes(next);
      take(isKept ? char + next : next, at, at + 2);
      at += 2;
    } else if (
      quote !== '' ? char === quote : char === '"' || (char === "'" && isClosed(text, at))
    ) {
      isQuoted = true;
      quote = quote === '' ? char : '';
      at++;
    } else if (quote === '' && BLANK.test(char)) break;
    else {
      take(char, at, at + 1);
      at++;
    }
  }
  return { word: { text: word, offsets: [...offsets, offsetIn(code, at)], isQuoted }, end: at };
}

/** An apostrophe of prose closes nothing. */
function isClosed(text: string, at: number): boolean {
  return text.indexOf("'", at + 1) !== -1;
}

/** What a shell, make, a task runner or a pipeline fills in, in one form. */
function templateAt(code: Code, at: number, closers: ReadonlyMap<number, number>) {
  const { text, dialect } = code;
  const char = text[at];
  if (char === '{' && text[at + 1] === '{') {
    const end = indexNear(text, '}}', at + 2);
    return end === undefined
      ? undefined
      : { text: `\${${text.slice(at + 2, end).trim()}}`, end: end + 2 };
  }
  if (char === '`' && dialect.continues === '\\') {
    const end = indexNear(text, '`', at + 1);
    return end === undefined ? undefined : { text: `\${${text.slice(at + 1, end)}}`, end: end + 1 };
  }
  if (char !== '$') return undefined;
  const dollar = dialect.isMake && text[at + 1] === '$' ? at + 1 : at;
  const close = closers.get(dollar + 1);
  if (close !== undefined) {
    return { text: `\${${text.slice(dollar + 2, close - 1)}}`, end: close };
  }
  NAME.lastIndex = dollar + 1;
  const name = NAME.exec(text)?.[0];
  return name === undefined ? undefined : { text: `\${${name}}`, end: dollar + 1 + name.length };
}

/** Not far away: what is never closed would be looked for through the whole text each time. */
function indexNear(text: string, wanted: string, from: number): number | undefined {
  const found = text.slice(from, from + 300).indexOf(wanted);
  return found === -1 ? undefined : from + found;
}

const NAME = /[A-Za-z_]\w*|[\d@*#?!]/y;
