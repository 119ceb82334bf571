import type { Json, JsonObject } from '../core/json.ts';
import { anyOf, type Message, say } from '../core/words/say.ts';
import { code } from './show-value.ts';

const TYPE_NAMES: Readonly<Record<string, Message>> = {
  object: say`map`,
  array: say`list`,
  string: say`string`,
  integer: say`integer`,
  number: say`number`,
  boolean: say`boolean`,
};

/** The types that a schema takes, in words; undefined where it does not say. */
export function typeOf({ type }: JsonObject): Message | undefined {
  const names = listOf(type).filter((name) => name !== 'null');
  if (names.length === 0) return undefined;
  return anyOf(names.map((name) => TYPE_NAMES[String(name)] ?? String(name)));
}

/** The words that a schema takes; none where it takes any. */
export function allowedIn({ enum: words }: JsonObject): readonly Message[] {
  const allowed = listOf(words).filter((value) => value !== null);
  return allowed.length === 0
    ? []
    : [say`Allowed: ${allowed.map((value) => code(String(value))).join(', ')}`];
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
