/**
 * What becomes of a text that a template prints without quotes, or inside of its own: the manifest does
 * not parse (`breaks`), what stands behind a `#` is lost (`cut`), or it is no text any more (`retyped`).
 */
export type Spoiled = 'breaks' | 'cut' | 'retyped';

/**
 * Most texts are words that nothing of this happens to, none of those that YAML 1.1 reads as something
 * else among them.
 */
export function isPlainWord(text: string): boolean {
  return /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][\w./-]*$/i.test(text);
}

/** The text as a whole value of a YAML file. */
export function spoiledAlone(text: string): Spoiled | undefined {
  if (text === '') return undefined;
  const spoiled = spoiledPart(text);
  if (spoiled) return spoiled;
  if (/^#/.test(text)) return 'cut';
  if (/^[*%@`\]},]|^[-?:](?: |$)|^[|>]/.test(text)) return 'breaks';
  // An anchor or a tag stands before a value, and there is none.
  if (/^[&!]/.test(text)) return 'retyped';
  if (/^["']/.test(text)) return isQuoted(text) ? 'retyped' : 'breaks';
  if (/^[[{]/.test(text)) return 'retyped';
  return isOtherScalar(text) ? 'retyped' : undefined;
}

/** The text with other text around it. */
export function spoiledPart(text: string): Spoiled | undefined {
  if (/\n[^\n]/.test(text) || /:(?:\s|$)/.test(text)) return 'breaks';
  return /\s#/.test(text) ? 'cut' : undefined;
}

/** The text inside of double quotes. */
export function spoiledInDouble(text: string): Spoiled | undefined {
  const withoutEscapes = text.replace(/\\(?:[0abtnvfre "/\\N_LP\n]|x[\da-f]{2}|u[\da-f]{4})/gi, '');
  return /["\\]/.test(withoutEscapes) ? 'breaks' : undefined;
}

/** The text inside of single quotes. */
export function spoiledInSingle(text: string): Spoiled | undefined {
  return text.replaceAll("''", '').includes("'") ? 'breaks' : undefined;
}

function isQuoted(text: string): boolean {
  const inside = text.slice(1, -1);
  return text.length > 1 && text.at(-1) === text[0] && !inside.includes(text[0] ?? '');
}

/** What YAML 1.1, as Helm reads it, takes for a number, a boolean or nothing. */
function isOtherScalar(text: string): boolean {
  return (
    /^(?:~|null|true|false|yes|no|on|off|y|n)$/i.test(text) ||
    /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|[1-9][\d_]*|0)$/i.test(text) ||
    /^[-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?$/i.test(text) ||
    /^[-+]?\.inf$|^\.nan$/i.test(text)
  );
}
