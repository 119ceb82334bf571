/** One of the pairs of `--set a=b,c={d,e}`, as offsets into the text. */
export interface SetPair {
  readonly start: number;
  /** Where its `=` stands. */
  readonly equals: number;
  readonly end: number;
}

/** The pairs of a `--set`: a comma ends one, except in braces or behind a backslash. */
export function setPairs(text: string): readonly SetPair[] {
  const pairs: SetPair[] = [];
  let start = 0;
  let equals = -1;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '=' && equals === -1) equals = at;
    if (at < text.length && (char !== ',' || depth > 0)) continue;
    if (equals > start) pairs.push({ start, equals, end: Math.min(at, text.length) });
    start = at + 1;
    equals = -1;
  }
  return pairs;
}
