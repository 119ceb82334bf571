import { isObject, type Json, type JsonObject } from '../json.ts';

/**
 * Values over defaults as Helm merges them (`chartutil.CoalesceTables`): maps deep, lists and
 * scalars replaced, an explicit null deletes the default. Where one side is a map and the other is
 * not, the user's side wins. Neither argument is changed.
 */
export function coalesce(defaults: JsonObject, values: JsonObject): JsonObject {
  const kept = Object.entries(defaults).filter(([key]) => !Object.hasOwn(values, key));
  const given = Object.entries(values).flatMap(([key, value]): [string, Json][] => {
    const fallback = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    // A null that has no default to delete stays.
    if (value === null) return fallback === undefined ? [[key, null]] : [];
    return [[key, isObject(value) && isObject(fallback) ? coalesce(fallback, value) : value]];
  });
  return Object.fromEntries([...kept, ...given]);
}
