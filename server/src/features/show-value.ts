import { isObject, type Json } from '../core/json.ts';
import type { Path } from '../core/path.ts';
import { isSecret } from '../core/values/is-secret.ts';
import { type Message, say } from '../core/words/say.ts';

const LONGEST = 80;

/**
 * A value that a person wrote. A hover may be seen in a screen share, so texts under keys that sound
 * like a secret are not shown.
 */
export function showWritten(path: Path, value: Json): Message {
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && value !== '' && isSecret(path) ? say`(set)` : showValue(value);
}

/** A value as inline code, or in words where it is long. */
export function showValue(value: Json): Message {
  if (typeof value === 'string') return code(value === '' ? '""' : value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '`[]`';
    return value.length === 1 ? say`1 item` : say`${value.length} items`;
  }
  if (isObject(value)) {
    const { length } = Object.keys(value);
    if (length === 0) return '`{}`';
    return length === 1 ? say`a map with 1 key` : say`a map with ${length} keys`;
  }
  return code(String(value));
}

/** Inline code on one line. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return fenced(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
}

/** Inline code; the fence is longer than any run of backticks in the text. */
export function fenced(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(2, ...runs.map(({ length }) => length + 1)));
  return `${fence} ${text} ${fence}`;
}
