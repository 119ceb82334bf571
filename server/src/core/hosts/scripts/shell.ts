import type { Span } from '../../span.ts';
import { closersIn } from './closers.ts';
import { type Code, offsetIn } from './code.ts';
import { readWord, type ShellWord } from './shell-word.ts';

/** One command of a pipeline or a list. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** The first of its line, lines that go on counted as one. */
  readonly startsLine: boolean;
  /** A parenthesis closes behind it: a pattern, if it stands in a `case`. */
  readonly isPattern?: true;
  /** `NAME=(…)` and `NAME+=(…)` before or in place of a command. */
  readonly arrays: readonly ShellArray[];
  readonly writes: readonly ShellWord[];
  /** Lines given to it, or to the command that it reads from. */
  readonly heredoc?: Heredoc;
  /** The file given to it, or to what it reads from. */
  readonly input?: Input;
}

export interface Input {
  readonly file: ShellWord;
  /** `envsubst` fills it in first. */
  readonly isFilled: boolean;
}

export interface ShellArray {
  readonly name: string;
  readonly isAdded: boolean;
  readonly words: readonly ShellWord[];
}

export interface Heredoc {
  /** In the file; undefined where its lines are not lines of the file. */
  readonly lines: Span | undefined;
  /** The shell fills in what it holds. */
  readonly isFilled: boolean;
  /** `<<-`: tabs in front of its lines do not count. */
  readonly dropsTabs: boolean;
}

interface Draft extends ShellCommand {
  readonly words: ShellWord[];
  readonly arrays: ShellArray[];
  readonly writes: ShellWord[];
  heredoc?: Heredoc;
  input?: Input;
  isPattern?: true;
}

/** Where the walk is, and what it has seen. */
interface Walk {
  readonly code: Code;
  readonly closers: ReadonlyMap<number, number>;
  readonly commands: ShellCommand[];
  /** Heredocs whose lines begin behind the end of this line. */
  readonly pending: { readonly mark: string; readonly heredoc: { lines?: Span | undefined } }[];
  at: number;
  command: Draft;
  isPiped: boolean;
}

/** Reads code into commands. One walk from start to end, and total. */
export function shellCommands(code: Code): readonly ShellCommand[] {
  const { text } = code;
  const command: Draft = { words: [], arrays: [], writes: [], startsLine: true };
  const closers = closersIn(text);
  const walk: Walk = { code, closers, commands: [], pending: [], at: 0, command, isPiped: false };
  while (walk.at < text.length) {
    skipSpace(walk);
    if (walk.at < text.length) readPart(walk);
  }
  endCommand(walk);
  return walk.commands;
}

function readPart(walk: Walk): void {
  const { text } = walk.code;
  const char = text.charAt(walk.at);
  const rest = text.slice(walk.at, walk.at + 4);
  if (char === '\n') readLineBreak(walk);
  else if (char === '#') walk.at = lineEnd(text, walk.at);
  else if (/^<<(?!<)/.test(rest)) readHeredocMark(walk, rest.startsWith('<<-'));
  else if (/^[<>]\(/.test(rest)) readSubstitution(walk);
  else if (/^(?:[<>]|\d>|&>)/.test(rest)) readRedirection(walk, rest);
  else if (/[;&|()]/.test(char)) readSeparator(walk, char);
  else readWordOrArray(walk);
}

function endCommand(walk: Walk, pipes = false, startsLine = false): void {
  const { command, commands, isPiped } = walk;
  const before = commands.at(-1);
  if (isPiped && before) {
    const input = passedOn(before);
    if (before.heredoc && !command.heredoc) command.heredoc = before.heredoc;
    if (input && !command.input) command.input = input;
  }
  if (command.words.length + command.arrays.length > 0) commands.push(command);
  walk.command = { words: [], arrays: [], writes: [], startsLine };
  walk.isPiped = pipes;
}

/** The file that a command hands to the next one: `cat values.yaml |`, `envsubst < values.yaml |`. */
function passedOn({ words, input }: ShellCommand): Input | undefined {
  const [command, file, ...others] = words;
  if (command?.text === 'cat' && file && others.length === 0) return { file, isFilled: false };
  return command?.text === 'envsubst' && input ? { ...input, isFilled: true } : undefined;
}

function skipSpace(walk: Walk): void {
  const { text, dialect } = walk.code;
  while (walk.at < text.length) {
    const char = text[walk.at];
    if (char === ' ' || char === '\t' || char === '\r') walk.at++;
    else if (char === dialect.continues && isBreak(text, walk.at + 1)) {
      walk.at = text.indexOf('\n', walk.at) + 1;
    } else break;
  }
}

function nextWord(walk: Walk): ShellWord {
  skipSpace(walk);
  const { word, end } = readWord(walk.code, walk.at, walk.closers);
  walk.at = end;
  return word;
}

function readLineBreak(walk: Walk): void {
  walk.at++;
  for (const { mark, heredoc } of walk.pending.splice(0)) {
    const { lines, end } = bodyOf(walk.code, walk.at, mark);
    heredoc.lines = walk.code.offsets ? undefined : lines;
    walk.at = end;
  }
  endCommand(walk, false, true);
}

function readHeredocMark(walk: Walk, dropsTabs: boolean): void {
  walk.at += dropsTabs ? 3 : 2;
  const mark = nextWord(walk);
  const heredoc = { lines: undefined, isFilled: !mark.isQuoted, dropsTabs };
  walk.command.heredoc = heredoc;
  walk.pending.push({ mark: mark.text, heredoc });
}

/** What another command writes: nobody knows what. */
function readSubstitution(walk: Walk): void {
  const start = offsetIn(walk.code, walk.at);
  walk.at = walk.closers.get(walk.at + 1) ?? walk.at + 2;
  const offsets = [start, start, start, offsetIn(walk.code, walk.at)];
  walk.command.words.push({ text: '${}', offsets, isQuoted: true });
}

function readRedirection(walk: Walk, rest: string): void {
  walk.at += /^(?:\d|&)?(?:<<<|>>|>&|>\||<&|[<>])/.exec(rest)?.[0].length ?? 1;
  const target = nextWord(walk);
  if (/^(?:\d|&)?>/.test(rest)) walk.command.writes.push(target);
  else if (/^0?<(?![<&])/.test(rest)) walk.command.input = { file: target, isFilled: false };
}

function readSeparator(walk: Walk, char: string): void {
  const isDoubled = walk.code.text[walk.at + 1] === char;
  walk.at += isDoubled ? 2 : 1;
  if (char === ')') walk.command.isPattern = true;
  endCommand(walk, char === '|' && !isDoubled);
}

function readWordOrArray(walk: Walk): void {
  const word = nextWord(walk);
  const [, name, plus] = /^([A-Za-z_]\w*)(\+?)=$/.exec(word.text) ?? [];
  const close = walk.code.text[walk.at] === '(' ? walk.closers.get(walk.at) : undefined;
  if (name !== undefined && close !== undefined) {
    walk.at++;
    walk.command.arrays.push({ name, isAdded: plus === '+', words: itemsUntil(walk, close) });
  } else if (word.offsets.length > 1 || word.isQuoted) walk.command.words.push(word);
  else walk.at++;
}

function itemsUntil(walk: Walk, close: number): readonly ShellWord[] {
  const { text, dialect } = walk.code;
  const words: ShellWord[] = [];
  while (walk.at < close - 1) {
    if (/\s/.test(text.charAt(walk.at))) walk.at++;
    else if (text[walk.at] === '#') walk.at = lineEnd(text, walk.at);
    else if (text[walk.at] === dialect.continues && isBreak(text, walk.at + 1)) walk.at += 2;
    else {
      const before = walk.at;
      words.push(nextWord(walk));
      walk.at = Math.max(walk.at, before + 1);
    }
  }
  walk.at = Math.max(close, walk.at);
  return words;
}

function bodyOf({ text, start }: Code, first: number, mark: string) {
  let line = first;
  while (line < text.length) {
    const end = lineEnd(text, line);
    if (text.slice(line, end).trim() === mark) {
      return { lines: { start: start + first, end: start + line }, end };
    }
    line = end + 1;
  }
  return { lines: { start: start + first, end: start + text.length }, end: text.length };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}
