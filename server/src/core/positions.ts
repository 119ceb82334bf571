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
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    positionAt: (offset) => {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(inside);
      return { line, character: inside - (starts[line] ?? 0) };
    },
    offsetAt: ({ line, character }) => {
      if (line >= starts.length) return text.length;
      const start = starts[line] ?? 0;
      const end = starts[line + 1] ?? text.length + 1;
      return Math.min(start + character, end - 1);
    },
  };
}
