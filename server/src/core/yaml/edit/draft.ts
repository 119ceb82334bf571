import type { Span } from '../../span.ts';
import { isLineStart } from './layout.ts';

/** A replacement whose text is still in snippet syntax; text of the user's own is escaped. */
export interface Draft extends Span {
  readonly snippet: string;
}

/** Lines put in at an offset: at the start of a line, or after the last line of a text. */
export function insertLines(
  text: string,
  offset: number,
  lines: readonly string[],
  eol: string,
): Draft {
  const snippet = isLineStart(text, offset) ? lines.join(eol) + eol : eol + lines.join(eol);
  return { start: offset, end: offset, snippet };
}

/**
 * Sorts drafts and joins those that touch, in the order in which they were made. Undefined where two
 * overlap: then the change cannot be made safely.
 */
export function joinDrafts(drafts: readonly Draft[]): readonly Draft[] | undefined {
  const sorted = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end || a.index - b.index)
    .map(({ draft }) => draft);
  const joined: Draft[] = [];
  for (const draft of sorted) {
    const last = joined.at(-1);
    if (last && draft.start < last.end) return undefined;
    if (last && draft.start === last.end) {
      joined[joined.length - 1] = {
        start: last.start,
        end: draft.end,
        snippet: last.snippet + draft.snippet,
      };
    } else {
      joined.push(draft);
    }
  }
  return joined;
}
