/** Gets each key with the keys above it, and its scalar if it has a plain one. */
export type FlowSink = (path: readonly string[], scalar: string | undefined) => void;

/** Punctuation, text in quotes, words, line ends; the rest is white space. */
// A quote that nothing closes ends with its line: looking for its end again from each later one would be quadratic.
const TOKEN =
  /[{}[\],:\n]|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|#[^\n]*|[^\s{}[\],:"'#][^\s{}[\],:]*(?::[^\s{}[\],:]+)*/y;
const NOT_DEEPER = 3;

/**
 * Reads `{a: {b: c}}` or JSON from where it opens to where it closes, across lines. Below a key of a
 * block map it also ends at a line that starts at the margin: the text may be half typed.
 */
export function readFlow(
  text: string,
  from: number,
  sink: FlowSink,
  above: readonly string[] = [],
): void {
  const path = [...above];
  const open: boolean[] = [];
  let pending: string | undefined;
  let key: string | undefined;
  for (let at = from; at < text.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    at += token?.length ?? 1;
    if (token === undefined || token.startsWith('#')) continue;
    if (token === '\n') {
      if (above.length > 0 && !/[\s}\]]/.test(text[at] ?? '\n')) return;
    } else if (token === '{' || token === '[') {
      // A map inside a list stands for its items: `[{a: b}]` says `a` below the list's key.
      open.push(key !== undefined);
      if (key !== undefined) {
        report(key, undefined);
        path.push(key);
      }
      key = pending = undefined;
    } else if (token === '}' || token === ']' || token === ',') {
      if (key !== undefined) report(key, pending);
      key = pending = undefined;
      if (token !== ',' && open.pop() === true) path.pop();
      if (open.length === 0) return;
    } else if (token === ':') {
      key ??= pending;
      pending = undefined;
    } else {
      pending = unquoted(token);
    }
  }

  function report(name: string, scalar: string | undefined): void {
    if (path.length < NOT_DEEPER) sink([...path, name], scalar);
  }
}

function unquoted(token: string): string {
  return /^["']/.test(token) ? token.replace(/^["']|["']$/g, '') : token;
}
