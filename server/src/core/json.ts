/** JSON values: what YAML values are to Helm, to ajv and to the rules. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of a map with other values for some keys; what is undefined goes. A key may be called `__proto__`. */
export function withEntries(
  map: JsonObject,
  entries: Iterable<readonly [string, Json | undefined]>,
): JsonObject {
  const copy: Record<string, Json> = { ...map };
  for (const [key, value] of entries) {
    if (value === undefined) delete copy[key];
    else if (key !== '__proto__') copy[key] = value;
    else Object.defineProperty(copy, key, { value, ...ORDINARY });
  }
  return copy;
}

const ORDINARY = { configurable: true, enumerable: true, writable: true };

/**
 * A scalar as it is written; nothing for a map or a list. `String` would call what the values may well
 * hold: a key named toString.
 */
export function plainText(value: Json | undefined): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

/** A scalar as `Number` reads it; a map or a list is none. */
export function plainNumber(value: Json | undefined): number {
  return typeof value === 'object' && value !== null ? Number.NaN : Number(value);
}

/** Whether two values are the same, key for key: also where a key is the name of a method, as `toString`. */
export function isEqual(a: Json, b: Json | undefined): boolean {
  if (!isObject(a) && !Array.isArray(a)) return a === b;
  if (Array.isArray(a) !== Array.isArray(b) || typeof b !== 'object' || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => isEqual(value, right.get(key)));
}

/**
 * The same value, with the very objects of another one wherever they are equal, key order included: what
 * is known of those need not be worked out again.
 */
export function sharing(value: Json, other: Json | undefined): Json {
  if (typeof value !== 'object' || value === null || value === other) return value;
  if (Array.isArray(value)) {
    const others: readonly Json[] = Array.isArray(other) ? other : [];
    const items = value.map((item, index) => sharing(item, others[index]));
    const isSame = items.length === others.length && items.every((item, at) => item === others[at]);
    return isSame && Array.isArray(other) ? other : items;
  }
  if (!isObject(value) || !isObject(other)) return value;
  const entries = Object.entries(value).map(([key, below]): [string, Json] => [
    key,
    sharing(below, Object.hasOwn(other, key) ? other[key] : undefined),
  ]);
  const keys = Object.keys(other);
  const isSame =
    keys.length === entries.length &&
    entries.every(([key, below], at) => key === keys[at] && below === other[key]);
  return isSame ? other : Object.fromEntries(entries);
}

/** Go-template truthiness, which is what the chart's `if` and `with` see. */
export function isTruthy(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === '') {
    return false;
  }
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || !isEmptyMap(value);
}

/**
 * Whether a map is empty takes time in proportion to its keys, and is asked again for each key below it.
 * Values never change, so the answer may be kept for as long as they live.
 */
const emptiness = new WeakMap<JsonObject, boolean>();

function isEmptyMap(map: JsonObject): boolean {
  const known = emptiness.get(map);
  if (known !== undefined) return known;
  const isEmpty = Object.keys(map).length === 0;
  emptiness.set(map, isEmpty);
  return isEmpty;
}

/** In a text: templates, and references that vals and the Vault plugin of Argo CD resolve. */
const INSIDE =
  /\$\{|\{\{|%\{|<%|\$\([^()]*\)|#\{[^{}]+\}|<path:[^<>]*>|\b(?:secret)?ref\+[a-z0-9]+:\/\//;
/** A word in marks that a pipeline looks for: `%HOST%`, `__HOST__`. */
const WORD_IN_MARKS = /%[A-Z_][A-Z0-9_]*%|__(?!proto__)[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*__/;
/** All of a text: ciphertext, `<name>`, `$NAME`, references to Vault, 1Password and AWS. */
const WHOLE =
  /^(?:ENC\[|\$ANSIBLE_VAULT;|<[^<>\s]+>$|\$[A-Z][A-Z0-9_]+$|(?:>>)?vault:[^\s#]+#|op:\/\/|AWS_SM:)/;

/**
 * A value that another tool fills in before Helm sees it (`${x}`, `{{ x }}`, SOPS, a vault path):
 * nothing can be said about its type or content.
 */
export function isTemplated(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (INSIDE.test(value) || WHOLE.test(value) || WORD_IN_MARKS.test(value))
  );
}
