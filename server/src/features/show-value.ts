import { isObject, type Json } from '../core/json.ts';
import type { Path } from '../core/path.ts';
import { isSecret } from '../core/values/is-secret.ts';

const LONGEST = 80;

/**
 * A value that a person wrote. A hover may be seen in a screen share, so texts under keys that sound
 * like a secret are not shown.
 */
export function showWritten(path: Path, value: Json): string {
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && value !== '' && isSecret(path) ? '(set)' : showValue(value);
}

/** A value as inline code, or in words where it is long. */
export function showValue(value: Json): string {
  if (typeof value === 'string') return code(value === '' ? '""' : value);
  if (Array.isArray(value)) return value.length === 0 ? '`[]`' : count(value.length, 'item');
  if (isObject(value)) {
    const { length } = Object.keys(value);
    return length === 0 ? '`{}`' : `a map with ${count(length, 'key')}`;
  }
  return code(String(value));
}

function count(length: number, what: string): string {
  return `${length} ${what}${length === 1 ? '' : 's'}`;
}

/** Inline code on one line; the fence is longer than any run of backticks in the text. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  if (!short.includes('`')) return `\`${short}\``;
  return `\`\` ${short.replaceAll('``', '` `')} \`\``;
}
