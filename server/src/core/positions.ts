/** Zero-based line and zero-based UTF-16 character, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The only place where offsets and positions meet. Offsets outside the text are clamped. */
export interface Positions {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

export function positionsOf(text: string): Positions {
  let known: readonly number[] | undefined;
  const startsOf = () => {
    known ??= lineStarts(text);
    return known;
  };
  return {
    positionAt: (offset) => {
      const inside = Math.max(0, Math.min(offset, text.length));
      const starts = startsOf();
      const line = lineOf(starts, inside);
      return { line, character: inside - (starts[line] ?? 0) };
    },
    offsetAt: ({ line, character }) => {
      const starts = startsOf();
      if (line >= starts.length) return text.length;
      const start = starts[line] ?? 0;
      return Math.min(start + character, endOfLine(text, start, starts[line + 1]));
    },
  };
}

/** A carriage return alone ends a line as well, to LSP as to YAML. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    return starts;
  }
  for (const { 0: eol, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + eol.length);
  return starts;
}

/** Where the text of a line ends, its break not counted. */
function endOfLine(text: string, start: number, next: number | undefined): number {
  if (next === undefined) return text.length;
  return next - (next - 2 >= start && text.slice(next - 2, next) === '\r\n' ? 2 : 1);
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
