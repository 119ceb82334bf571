import type { Json, JsonObject } from '../core/json.ts';
import { code } from './show-value.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = { object: 'map', array: 'list' };

/** The types that a schema takes, in words; empty where it does not say. */
export function typeOf({ type }: JsonObject): string {
  return listOf(type)
    .filter((name) => name !== 'null')
    .map((name) => TYPE_NAMES[String(name)] ?? String(name))
    .join(' or ');
}

/** The words that a schema takes, as a list item; none where it takes any. */
export function allowedIn({ enum: words }: JsonObject): readonly string[] {
  const allowed = listOf(words).filter((value) => value !== null);
  return allowed.length === 0
    ? []
    : [`- Allowed: ${allowed.map((value) => code(String(value))).join(', ')}`];
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
