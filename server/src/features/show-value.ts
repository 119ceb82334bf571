import { isObject, type Json } from '../core/json.ts';
import type { Path } from '../core/path.ts';

const SECRET_KEY =
  /(passw(or)?d|secret|token|credentials?|(access|api|private|encryption|organization)_?key)$/i;

/** These hold the name of a Secret, which is none. */
const NAME_OF_SECRET = /^(platform|agent|encryption|existing)Secret$/;

const LONGEST = 80;

/**
 * A value that a person wrote. A hover may be seen in a screen share, so texts under keys that sound
 * like a secret are not shown.
 */
export function showWritten(path: Path, value: Json): string {
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && value !== '' && isSecret(path) ? '(set)' : showValue(value);
}

/** Whether a text at a path is one that others must not see, by the sound of its key. */
export function isSecret(path: Path): boolean {
  const key = String(path.findLast((segment) => typeof segment === 'string') ?? '');
  return SECRET_KEY.test(key) && !NAME_OF_SECRET.test(key);
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
