import { isObject, type Json } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import { isSecret } from '../../core/values/is-secret.ts';

const LONGEST = 30;

/** A value in a few plain words; what sounds like a secret is not shown. */
export function shownValue(path: Path, value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : count(value.length, 'item');
  if (isObject(value)) {
    const { length } = Object.keys(value);
    return length === 0 ? '{}' : count(length, 'key');
  }
  if (value === '') return '""';
  if (typeof value !== 'boolean' && isSecret(path)) return '(set)';
  const line = String(value).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function count(length: number, what: string): string {
  return `${length} ${what}${length === 1 ? '' : 's'}`;
}
