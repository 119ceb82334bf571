import { isObject, isTruthy, type Json, type JsonObject } from '../json.ts';

/** What a template's expression comes to; undefined is Go's nil. */
export type Value = Json | undefined;

/**
 * The functions of Helm's templates on which a render depends in more than its words. All others are
 * told apart by their arguments alone: the same arguments give the same text.
 */
export const functions: Readonly<Record<string, (...args: readonly Value[]) => Value>> = {
  and: (...args) => args[args.findIndex((arg) => !isTruthy(arg))] ?? allTrue(args),
  or: (...args) => args.find(isTruthy) ?? args.at(-1),
  not: (arg) => !isTruthy(arg),
  if: (condition, then, otherwise) => (isTruthy(condition) ? then : otherwise),
  default: (fallback, value) => (isTruthy(value) ? value : fallback),
  coalesce: (...args) => args.find(isTruthy),
  empty: (value) => !isTruthy(value),
  eq: (first, ...others) => others.some((other) => isSame(first, other)),
  ne: (a, b) => !isSame(a, b),
  lt: (a, b) => Number(a) < Number(b),
  le: (a, b) => Number(a) <= Number(b),
  gt: (a, b) => Number(a) > Number(b),
  ge: (a, b) => Number(a) >= Number(b),
  add: (...args) => args.reduce((sum: number, arg) => sum + Math.trunc(Number(arg)), 0),
  int: (value) => Math.trunc(Number(value)) || 0,
  len: (value) => lengthOf(value),
  has: (item, list) => Array.isArray(list) && list.some((each: Json) => isSame(each, item)),
  hasKey: (map, key) => isObject(map) && Object.hasOwn(map, String(key)),
  get: (holder, key) => {
    if (Array.isArray(holder)) return holder[Number(key)];
    return isObject(holder) && Object.hasOwn(holder, String(key)) ? holder[String(key)] : undefined;
  },
  kindIs: (kind, value) => kind === kindOf(value),
  contains: (part, text) => textOf(text).includes(textOf(part)),
  hasPrefix: (prefix, text) => textOf(text).startsWith(textOf(prefix)),
  hasSuffix: (suffix, text) => textOf(text).endsWith(textOf(suffix)),
  cat: (...parts) => parts.map(textOf).join(''),
  trunc: (length, text) => textOf(text).slice(0, Number(length)),
  trim: (text) => textOf(text).trim(),
  trimSuffix: (suffix, text) => {
    const end = textOf(suffix);
    return end !== '' && textOf(text).endsWith(end)
      ? textOf(text).slice(0, -end.length)
      : textOf(text);
  },
  trimPrefix: (prefix, text) => {
    const start = textOf(prefix);
    return textOf(text).startsWith(start) ? textOf(text).slice(start.length) : textOf(text);
  },
  lower: (text) => textOf(text).toLowerCase(),
  upper: (text) => textOf(text).toUpperCase(),
  replace: (from, to, text) => textOf(text).replaceAll(textOf(from), textOf(to)),
  dict: (...args) =>
    Object.fromEntries(
      args.flatMap((key, i) => (i % 2 === 0 ? [[String(key), args[i + 1] ?? null]] : [])),
    ),
  list: (...args) => args.map((arg) => arg ?? null),
  merge: (...maps) => maps.filter(isObject).reduceRight(mergeInto, {}),
  pick: (map, ...keys) => filterKeys(map, (key) => keys.includes(key)),
  omit: (map, ...keys) => filterKeys(map, (key) => !keys.includes(key)),
  append: (list, item) => [...listOf(list), item ?? null],
  concat: (...lists) => lists.flatMap(listOf),
  join: (separator, list) => listOf(list).map(textOf).join(textOf(separator)),
  keys: (map) => (isObject(map) ? Object.keys(map) : []),
  until: (count) => Array.from({ length: Math.max(0, Number(count) || 0) }, (_, i) => i),
};

/** The last one, where no other was nil. */
function allTrue(args: readonly Value[]): Value {
  return args.every(isTruthy) ? args.at(-1) : undefined;
}

/** The value as a template prints it. Helm's numbers have no type of their own in YAML. */
export function textOf(value: Value): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item: Json) => textOf(item)).join('');
  return isObject(value) ? JSON.stringify(value) : String(value);
}

function isSame(a: Value, b: Value): boolean {
  return (a ?? null) === (b ?? null);
}

function kindOf(value: Value): string {
  if (Array.isArray(value)) return 'slice';
  if (isObject(value)) return 'map';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'number' ? 'float64' : typeof value === 'string' ? 'string' : 'invalid';
}

function lengthOf(value: Value): number {
  if (Array.isArray(value) || typeof value === 'string') return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function listOf(value: Value): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Sprig's `merge`: what the first map says wins. */
function mergeInto(rest: JsonObject, first: JsonObject): JsonObject {
  return Object.fromEntries([...Object.entries(rest), ...Object.entries(first)]);
}

function filterKeys(map: Value, keeps: (key: string) => boolean): JsonObject {
  return isObject(map) ? Object.fromEntries(Object.entries(map).filter(([key]) => keeps(key))) : {};
}
