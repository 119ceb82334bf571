/** What a mark line points at: a range of one line, and the words behind the carets. */
export interface Mark {
  /** Zero-based, in the text without marks. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /^\s*#\s*(\^+)\s+(.*)$/;

/**
 * Takes the marks out of a text. A mark is a comment line with carets below what they point at:
 *
 *     postgresql:
 *       enabled: true
 *       #        ^^^^ postgresql-in-cluster
 *
 * A `#` that touches the carets counts as one, so that the first column can be marked too.
 */
export function readMarks(marked: string): MarkedText {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of marked.replace(/^\n/, '').split('\n')) {
    const match = MARK.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    const carets = line.indexOf('^');
    const start = line[carets - 1] === '#' ? carets - 1 : carets;
    const end = carets + (match[1] ?? '').length;
    marks.push({ line: lines.length - 1, start, end, label: (match[2] ?? '').trim() });
  }
  return { text: lines.join('\n'), marks };
}

/** Takes the cursor `|` out of a text. */
export function readCursor(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('|');
  if (offset === -1) throw new Error('The text has no cursor: put a | in it');
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
