/*
 * The part of LSP snippet syntax that fix templates use: `${1:default}`, `${1|first,second|}`,
 * mirrors `${1}`, and `\$`, `\}`, `\\` for the characters themselves.
 */
const STOP = /\\([\\$}])|\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\}/g;

/** Most pieces have none, and are made by the thousand. */
function isPlain(snippet: string): boolean {
  return !snippet.includes('$') && !snippet.includes('\\');
}

export function hasStops(snippet: string): boolean {
  if (isPlain(snippet)) return false;
  return [...snippet.matchAll(STOP)].some((match) => match[2] !== undefined);
}

/** Defaults by tab stop number, for mirrors that stand in another piece of the same template. */
export function stopDefaults(snippet: string): ReadonlyMap<string, string> {
  const defaults = new Map<string, string>();
  if (isPlain(snippet)) return defaults;
  for (const [, , number, text, choices] of snippet.matchAll(STOP)) {
    const value = text ?? choices?.split(',')[0];
    if (number !== undefined && value !== undefined) defaults.set(number, unescapeStop(value));
  }
  return defaults;
}

/** The text that a client without snippets gets: defaults, first choices, mirrored values. */
export function plainText(snippet: string, defaults: ReadonlyMap<string, string>): string {
  if (isPlain(snippet)) return snippet;
  return snippet.replace(STOP, (_match, escaped, number) =>
    escaped !== undefined ? String(escaped) : (defaults.get(String(number)) ?? ''),
  );
}

/** Text as it is, for use inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function unescapeStop(text: string): string {
  return text.replace(/\\([\\$},|])/g, '$1');
}
