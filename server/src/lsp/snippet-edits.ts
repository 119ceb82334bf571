import type { TextEdit } from '../core/fix.ts';
import type { Span } from '../core/span.ts';

export interface SnippetEdit extends Span {
  readonly snippet: string;
}

/**
 * Edits that an editor inserts as snippets. VS Code puts the white space before the first edited
 * character of a line in front of every further line of the snippet, also of edits without tab stops
 * that come with it. Our lines are indented already, so such edits begin where their line begins, with
 * the text that stands there in front.
 */
export function snippetEdits(text: string, edits: readonly TextEdit[]): readonly SnippetEdit[] {
  const result: SnippetEdit[] = [];
  for (const { start, end, text: plain, snippet = escapeText(plain) } of edits) {
    let edit: SnippetEdit = { start, end, snippet };
    while (wouldShift(text, edit)) {
      const line = lineStart(text, edit.start);
      const last = result.at(-1);
      if (last && last.end > line) {
        result.pop();
        edit = joined(text, last, edit);
      } else {
        edit = joined(text, { start: line, end: line, snippet: '' }, edit);
      }
    }
    result.push(edit);
  }
  return result;
}

function wouldShift(text: string, { start, snippet }: SnippetEdit): boolean {
  return snippet.includes('\n') && /^[ \t]/.test(text.slice(lineStart(text, start), start));
}

function joined(text: string, a: SnippetEdit, b: SnippetEdit): SnippetEdit {
  const between = escapeText(text.slice(a.end, b.start));
  return { start: a.start, end: b.end, snippet: a.snippet + between + b.snippet };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
