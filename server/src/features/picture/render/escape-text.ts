const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in HTML and SVG, in elements and in quoted attributes. What XML forbids is left out. */
export function escapeText(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Our messages mark code with backticks, as Markdown does. */
export function withCode(text: string): string {
  const parts = clean(text).split('`');
  // An odd number of backticks is somebody's value, not a pair of ours.
  if (parts.length % 2 === 0) return escapeText(text);
  return parts
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeText(part)}</code>` : escapeText(part)))
    .join('');
}

/** Control characters are in no document, and half a surrogate pair is no character. */
function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\P{Control}\t\n\r]/gu, '')
    .replace(/[\ufffe\uffff]/g, '');
}
