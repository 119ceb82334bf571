import type { Span } from '../../span.ts';
import { closersIn } from './closers.ts';
import { type Code, offsetIn } from './code.ts';
import { readWord, type ShellWord } from './shell-word.ts';

/** One command of a pipeline or a list. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** The first of its line, lines that go on counted as one. */
  readonly startsLine: boolean;
  /** `NAME=(…)` and `NAME+=(…)` before or in place of a command. */
  readonly arrays: readonly ShellArray[];
  readonly writes: readonly ShellWord[];
  /** Lines given to it, or to the command that it reads from. */
  readonly heredoc?: Heredoc;
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
}

/** Reads code into commands. One walk from start to end, and total. */
export function shellCommands(code: Code): readonly ShellCommand[] {
  const { text } = code;
  const closers = closersIn(text);
  const commands: ShellCommand[] = [];
  const pending: { readonly mark: string; readonly heredoc: { lines?: Span | undefined } }[] = [];
  let command: Draft = { words: [], arrays: [], writes: [], startsLine: true };
  let isPiped = false;
  let at = 0;
  const endCommand = (pipes = false, startsLine = false) => {
    const before = commands.at(-1);
    if (isPiped && before?.heredoc && !command.heredoc) command.heredoc = before.heredoc;
    if (command.words.length + command.arrays.length > 0) commands.push(command);
    command = { words: [], arrays: [], writes: [], startsLine };
    isPiped = pipes;
  };
  const skipSpace = () => {
    while (at < text.length) {
      if (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
      else if (text[at] === code.dialect.continues && isBreak(text, at + 1)) {
        at = text.indexOf('\n', at) + 1;
      } else break;
    }
  };
  const nextWord = () => {
    skipSpace();
    const { word, end } = readWord(code, at, closers);
    at = end;
    return word;
  };
  while (at < text.length) {
    skipSpace();
    const char = text.charAt(at);
    const rest = text.slice(at, at + 4);
    const opening = /^<<(?!<)-?/.exec(rest)?.[0];
    if (char === '\n') {
      at++;
      for (const { mark, heredoc } of pending.splice(0)) {
        const { lines, end } = bodyOf(code, at, mark);
        heredoc.lines = code.offsets ? undefined : lines;
        at = end;
      }
      endCommand(false, true);
    } else if (char === '#') at = lineEnd(text, at);
    else if (opening !== undefined) {
      at += opening.length;
      const mark = nextWord();
      const heredoc = { lines: undefined, isFilled: !mark.isQuoted, dropsTabs: opening === '<<-' };
      command.heredoc = heredoc;
      pending.push({ mark: mark.text, heredoc });
    } else if (/^[<>]\(/.test(rest)) {
      // What another command writes: nobody knows what.
      const end = closers.get(at + 1) ?? at + 2;
      const offsets = [
        offsetIn(code, at),
        offsetIn(code, at),
        offsetIn(code, at),
        offsetIn(code, end),
      ];
      command.words.push({ text: '${}', offsets, isQuoted: true });
      at = end;
    } else if (char === '<' || char === '>' || /^(?:\d>|&>)/.test(rest)) {
      const writes = /^(?:\d|&)?>/.test(rest);
      at += /^(?:\d|&)?(?:<<<|>>|>&|>\||<&|[<>])/.exec(rest)?.[0].length ?? 1;
      const target = nextWord();
      if (writes) command.writes.push(target);
    } else if (/[;&|()]/.test(char)) {
      const isPipe = char === '|' && text[at + 1] !== '|';
      at += text[at + 1] === char ? 2 : 1;
      endCommand(isPipe);
    } else if (at < text.length) {
      const word = nextWord();
      const [, name, plus] = /^([A-Za-z_]\w*)(\+?)=$/.exec(word.text) ?? [];
      const close = name !== undefined && text[at] === '(' ? closers.get(at) : undefined;
      if (name === undefined || close === undefined) {
        if (word.offsets.length > 1 || word.isQuoted) command.words.push(word);
        else at++;
        continue;
      }
      const words: ShellWord[] = [];
      at++;
      while (at < close - 1) {
        if (/\s/.test(text.charAt(at))) at++;
        else if (text[at] === '#') at = lineEnd(text, at);
        else if (text[at] === code.dialect.continues && isBreak(text, at + 1)) at += 2;
        else {
          const { word: item, end } = readWord(code, at, closers);
          words.push(item);
          at = Math.max(end, at + 1);
        }
      }
      at = Math.max(close, at);
      command.arrays.push({ name, isAdded: plus === '+', words });
    }
  }
  endCommand();
  return commands;
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
