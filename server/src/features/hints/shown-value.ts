import { isObject, type Json } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import { isSecret } from '../../core/values/is-secret.ts';
import { type Message, say } from '../../core/words/say.ts';

const LONGEST = 30;

/** A value in a few plain words; what sounds like a secret is not shown. */
export function shownValue(path: Path, value: Json): Message {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : items(value.length);
  if (isObject(value)) {
    const { length } = Object.keys(value);
    return length === 0 ? '{}' : keys(length);
  }
  if (value === '') return '""';
  if (typeof value !== 'boolean' && isSecret(path)) return say`(set)`;
  const line = String(value).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function items(length: number): Message {
  return length === 1 ? say`1 item` : say`${length} items`;
}

function keys(length: number): Message {
  return length === 1 ? say`1 key` : say`${length} keys`;
}
