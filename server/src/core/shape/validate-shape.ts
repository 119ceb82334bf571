import { isObject, isTemplated, type Json, type JsonObject } from '../json.ts';
import { formatPath, type Path } from '../path.ts';
import { type Message, say } from '../words/say.ts';
import { casesFor, childOf, dereference, keysOf } from './schema-at.ts';
import type { ShapeError } from './shape-error.ts';

/**
 * What is wrong with the shape of written values. One mistake gives one error, and a null (which
 * means unset) or a templated value none. Takes any JSON, also what is no map at all.
 *
 * It walks the schema instead of running compiled code: validators of all chart versions are half a
 * megabyte, and the words that the generator emits are few. A test holds it against ajv.
 */
export function validateShape(schema: JsonObject, values: unknown): readonly ShapeError[] {
  const errors = new Map<string, ShapeError>();
  const report = (error: ShapeError) => {
    const key = formatPath(error.path);
    if (!errors.has(key)) errors.set(key, error);
  };
  const check = (child: JsonObject, value: Json, path: Path) => {
    const node = dereference(schema, child);
    if (!node || value === null || isTemplated(value)) return;
    const error = ownError(node, value, path);
    if (error) report(error);
    // Of a value of the wrong type, that says it all.
    if (error?.kind === 'wrong-type') return;
    if (Array.isArray(value)) {
      const { items } = node;
      if (isObject(items))
        for (const [i, item] of value.entries()) check(items, item, [...path, i]);
    } else if (isObject(value)) {
      checkKeys(node, value, path);
      for (const part of casesFor(node, value)) check(part, value, path);
    }
  };
  const known = knownIn.get(schema) ?? new WeakMap<object, KnownErrors>();
  knownIn.set(schema, known);
  const checkTop = (child: JsonObject, value: Json, key: string) => {
    if (typeof value !== 'object' || value === null) return check(child, value, [key]);
    const found = known.get(value);
    if (found?.key === key) return found.errors.forEach(report);
    const before = errors.size;
    check(child, value, [key]);
    known.set(value, { key, errors: [...errors.values()].slice(before) });
  };
  const checkKeys = (node: JsonObject, map: JsonObject, path: Path) => {
    for (const [key, value] of Object.entries(map)) {
      const child = childOf(node, key);
      if (isObject(child) && path.length === 0) checkTop(child, value, key);
      else if (isObject(child)) check(child, value, [...path, key]);
      else if (child === false && !isTemplated(key)) {
        report({ kind: 'unknown-key', path: [...path, key], known: keysOf(node) });
      }
    }
  };
  check(schema, asJson(values), []);
  return [...errors.values()];
}

/** What is wrong below a top-level key, for as long as its value lives: values never change. */
interface KnownErrors {
  readonly key: string;
  readonly errors: readonly ShapeError[];
}

const knownIn = new WeakMap<JsonObject, WeakMap<object, KnownErrors>>();

/** What is wrong with a value, whatever is in it. */
function ownError(node: JsonObject, value: Json, path: Path): ShapeError | undefined {
  const types = typesOf(node);
  const fits = types.length === 0 || types.some((type) => isOfType(value, type));
  const isPatterned = typeof value === 'string' && typeof node.pattern === 'string';
  // Quantities have a rule of their own, which knows what was meant.
  const breaksPattern = isPatterned && !matches(node, value) && node['x-rule'] === undefined;
  if (!fits || breaksPattern) {
    return { kind: 'wrong-type', path, value, expected: expectedOf(node, types, fits) };
  }
  const range = typeof value === 'number' ? brokenRange(node, value) : undefined;
  if (range !== undefined) return { kind: 'wrong-value', path, value, allowed: [], range };
  if (!Array.isArray(node.enum) || node.enum.some((word) => word === value)) return undefined;
  return { kind: 'wrong-value', path, value, allowed: withoutNull(node.enum) };
}

/** The range that a number is out of, in words. */
function brokenRange({ minimum, maximum }: JsonObject, value: number): Message | undefined {
  if (typeof minimum !== 'number') return undefined;
  if (typeof maximum !== 'number') return value < minimum ? say`${minimum} and more` : undefined;
  return value < minimum || value > maximum ? say`${minimum} to ${maximum}` : undefined;
}

/**
 * A pattern beside a type other than text says how that type may be written in quotes, unless it
 * describes a form of its own.
 */
function expectedOf(node: JsonObject, types: readonly string[], fits: boolean): readonly string[] {
  const form = node['x-form'];
  if (fits && typeof form === 'string') return [form];
  const isOwnForm =
    node.pattern === undefined || form !== undefined || node['x-rule'] !== undefined;
  return isOwnForm || types.length === 1 ? types : types.filter((type) => type !== 'string');
}

function matches({ pattern }: JsonObject, text: string): boolean {
  return new RegExp(String(pattern), 'u').test(text);
}

/** Whether a value is of a JSON type, in the words of JSON Schema. */
export function isOfType(value: Json, type: string): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Worked out once for each part of a schema. */
function typesOf(node: JsonObject): readonly string[] {
  const types = knownTypes.get(node) ?? withoutNull(node.type).map(String);
  knownTypes.set(node, types);
  return types;
}

const knownTypes = new WeakMap<JsonObject, readonly string[]>();

function withoutNull(words: Json | undefined): readonly Json[] {
  const list = words === undefined ? [] : [words].flat();
  return list.filter((word) => word !== null && word !== 'null');
}

function asJson(value: unknown): Json {
  if (isObject(value) || Array.isArray(value)) return value;
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? value : null;
}
