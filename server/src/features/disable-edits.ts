import { readPragma } from '../core/directives/pragma.ts';
import { readSuppressions, type Suppression } from '../core/directives/suppress.ts';
import type { TextEdit } from '../core/fix.ts';
import type { LintResult } from '../core/lint.ts';

/** No comment silences these: the file cannot be read, or they are about such comments. */
const CANNOT_DISABLE: readonly string[] = ['yaml-syntax', 'file-too-large', 'unused-directive'];

export function canBeDisabled(rule: string): boolean {
  return !CANNOT_DISABLE.includes(rule);
}

/** A comment above the line of `offset` that silences a rule there, or one more name in one that is there. */
export function disableOnLine(result: LintResult, rule: string, offset: number): TextEdit {
  const { positions } = result;
  const { text } = result.source;
  const { line } = positions.positionAt(offset);
  const above = suppressionsOf(result).findLast(
    (directive) =>
      directive.line === line && positions.positionAt(directive.comment.start).line < line,
  );
  if (above) return addName(above, rule);
  const start = afterMark(text, positions.offsetAt({ line, character: 0 }));
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  return insertAt(start, `${indent}# polyaxon-values-disable-next-line ${rule}${lineBreak(text)}`);
}

/** A comment at the top of the file that silences a rule in all of it. */
export function disableInFile(result: LintResult, rule: string): TextEdit {
  const { text } = result.source;
  const inFile = suppressionsOf(result).findLast(({ line }) => line === undefined);
  if (inFile) return addName(inFile, rule);
  const start = afterPragma(result) ?? afterMark(text, 0);
  const broken = start === 0 || /[\n\uFEFF]/.test(text[start - 1] ?? '');
  const comment = `# polyaxon-values-disable-file ${rule}`;
  return insertAt(start, broken ? `${comment}${lineBreak(text)}` : `${lineBreak(text)}${comment}`);
}

function suppressionsOf({ source, comments, positions }: LintResult): readonly Suppression[] {
  return readSuppressions(
    source.text,
    comments,
    (offset) => positions.positionAt(offset).line,
  ).filter(({ rule }) => rule !== '*');
}

/** Behind the last name, where a reason may follow. */
function addName({ span }: Suppression, rule: string): TextEdit {
  return insertAt(span.end, `, ${rule}`);
}

/** The line below the comment that names the chart, which should stay at the very top. */
function afterPragma({ source: { text }, comments }: LintResult): number | undefined {
  if (!readPragma(text)) return undefined;
  const pragma = comments.find((comment) => /^#[ \t]*polyaxon-values:/.test(comment.text));
  if (!pragma) return undefined;
  const newline = text.indexOf('\n', pragma.end);
  return newline === -1 ? text.length : newline + 1;
}

function afterMark(text: string, start: number): number {
  return text[start] === '\uFEFF' ? start + 1 : start;
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function insertAt(start: number, text: string): TextEdit {
  return { start, end: start, text };
}
