const CLOSING: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

/**
 * The index behind the bracket that closes each `(` and `{` of a text, found in one pass: looking for
 * each on its own would go through the text again and again. Quotes are not looked at.
 */
export function closersIn(text: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: Record<string, number[]> = { '(': [], '{': [] };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    open[char]?.push(at);
    const opening = open[CLOSING[char] ?? '']?.pop();
    if (opening !== undefined) closers.set(opening, at + 1);
  }
  return closers;
}
