/**
 * Messages quote keys and values in backticks, where Markdown obeys nothing but the table's bar; the
 * rest must not become a tag, a link, a mention of a person or an end of the row.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\<>[\]*_`#@]/g, escapeOf)))
    .join('')
    .replaceAll('|', '\\|');
}

/** GitHub sees a mention behind a backslash, too. */
function escapeOf(character: string): string {
  return character === '@' ? '@\u200b' : `\\${character}`;
}
