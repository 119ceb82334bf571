import { isObject, type Json, type JsonObject, withEntries } from '../json.ts';

/**
 * Values over defaults as Helm merges them (`chartutil.CoalesceTables`): maps deep, lists and
 * scalars replaced, an explicit null deletes the default. Where one side is a map and the other is
 * not, the user's side wins. Neither argument is changed.
 */
export function coalesce(defaults: JsonObject, values: JsonObject): JsonObject {
  const keys = Object.keys(values);
  return withEntries(
    defaults,
    keys.map((key) => [key, coalesceKey(defaults, values, key)]),
  );
}

/** What comes out at a key; undefined for nothing. */
function coalesceKey(defaults: JsonObject, values: JsonObject, key: string): Json | undefined {
  const fallback = childOf(defaults, key);
  const value = childOf(values, key);
  if (value === undefined) return fallback;
  // A null that has no default to delete stays.
  if (value === null) return fallback === undefined ? null : undefined;
  return isObject(value) && isObject(fallback) ? coalesce(fallback, value) : value;
}

/**
 * The same, where much of it is known from other values over the same defaults: a top-level key that
 * holds the very same object there comes out the same.
 */
export function coalesceLike(
  defaults: JsonObject,
  values: JsonObject,
  like: { readonly written: JsonObject; readonly effective: JsonObject },
): JsonObject {
  const keys = new Set([...Object.keys(values), ...Object.keys(like.written)]);
  const others = [...keys].filter((key) => childOf(values, key) !== childOf(like.written, key));
  return withEntries(
    like.effective,
    others.map((key) => [key, coalesceKey(defaults, values, key)]),
  );
}

function childOf(map: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
