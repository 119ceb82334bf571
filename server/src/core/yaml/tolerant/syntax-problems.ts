import type { YAMLParseError } from 'yaml';
import type { Span } from '../../span.ts';
import { say } from '../../words/say.ts';
import type { YamlProblem } from '../tree.ts';
import { plainWords } from './plain-words.ts';

/** The library's errors of one document, in plain words. */
export function syntaxProblems(
  errors: readonly YAMLParseError[],
  text: string,
  shift: number,
): readonly YamlProblem[] {
  return errors.map((error): YamlProblem => {
    const { pos, code } = error;
    const span = { start: pos[0] + shift, end: pos[1] + shift };
    if (code === 'DUPLICATE_KEY') {
      const twice = say`\`${keyAt(text, span)}\` is written twice`;
      return { ...span, kind: 'duplicate-key', message: twice };
    }
    if (isHalfTyped(code, text, span)) return { ...span, kind: 'syntax', message: NO_COLON };
    const word = code === 'MULTILINE_IMPLICIT_KEY' ? wordOnLine(text, span.start) : undefined;
    if (word) return { ...word, kind: 'syntax', message: NO_COLON, lossy: true, glued: true };
    const message = plainWords(error, text.charAt(span.start + 1));
    return { ...span, kind: 'syntax', lossy: true, message };
  });
}

const NO_COLON = 'A colon is missing after this key';

/** `secur` at the end of a map: a key whose colon has not come yet. */
function isHalfTyped(code: string, text: string, { start, end }: Span): boolean {
  return code === 'MISSING_CHAR' && /^[\w.-]+$/.test(text.slice(start, end));
}

/** The word at an offset, if nothing else stands on its line. */
function wordOnLine(text: string, start: number): Span | undefined {
  const [word] = /^[\w.-]+(?=[ \t]*\r?\n)/.exec(text.slice(start, start + 200)) ?? [];
  const isFirst = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(start - 200, 0), start));
  return word !== undefined && isFirst ? { start, end: start + word.length } : undefined;
}

function keyAt(text: string, span: Span): string {
  return /^[^:\n]*/.exec(text.slice(span.start, span.start + 80))?.[0].trim() ?? '';
}
