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

/**
 * The same, where much of it is known from other values over the same defaults: a top-level key that
 * holds the very same object there comes out the same.
 */
export function coalesceLike(
  defaults: JsonObject,
  values: JsonObject,
  like: { readonly written: JsonObject; readonly effective: JsonObject },
): JsonObject {
  const isSame = (key: string) =>
    Object.hasOwn(values, key) === Object.hasOwn(like.written, key) &&
    values[key] === like.written[key];
  const same = Object.entries(like.effective).filter(([key]) => isSame(key));
  const others = (map: JsonObject) => Object.entries(map).filter(([key]) => !isSame(key));
  const different = coalesce(
    Object.fromEntries(others(defaults)),
    Object.fromEntries(others(values)),
  );
  return { ...Object.fromEntries(same), ...different };
}
