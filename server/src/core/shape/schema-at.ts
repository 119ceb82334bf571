import { isObject, type Json, type JsonObject } from '../json.ts';
import { getAt, type Path } from '../path.ts';

/**
 * The part of a chart's schema that describes a value path, or undefined where the schema says
 * nothing of it. A `$ref` is replaced by what it names, with the words beside it on top; `x-docs` is
 * that of the nearest ancestor that has one. Covers the words that the generator emits. With the
 * values, what the schema says only of some of them (`if`) is taken in.
 */
export function schemaAt(schema: JsonObject, path: Path, values?: Json): JsonObject | undefined {
  let current: JsonObject | undefined = dereference(schema, schema);
  let docs = current?.['x-docs'];
  for (const [depth, segment] of path.entries()) {
    const value = values === undefined ? undefined : getAt(values, path.slice(0, depth));
    current = current && childSchema(schema, current, segment, value);
    docs = current?.['x-docs'] ?? docs;
  }
  return current && (docs === undefined ? current : { ...current, 'x-docs': docs });
}

/** The keys that a map at `path` may have by name. */
export function knownKeys(schema: JsonObject, path: Path, values?: Json): readonly string[] {
  return keysOf(schemaAt(schema, path, values) ?? {});
}

/** The names of a schema's properties, without those that may not be there. */
export function keysOf({ properties }: JsonObject): readonly string[] {
  const entries = isObject(properties) ? Object.entries(properties) : [];
  return entries.flatMap(([key, child]) => (child === false ? [] : [key]));
}

/** The `then` of each case whose `if` holds for a value. */
export function casesFor(node: JsonObject, value: Json | undefined): readonly JsonObject[] {
  if (!Array.isArray(node.allOf) || !isObject(value)) return [];
  return node.allOf.flatMap((part) => {
    if (!isObject(part) || !isObject(part.if) || !isObject(part.then)) return [];
    const { properties } = part.if;
    const conditions = isObject(properties) ? Object.entries(properties) : [];
    const holds = conditions.every(
      ([key, condition]) => isObject(condition) && isOneOf(condition.enum, value[key]),
    );
    return holds ? [part.then] : [];
  });
}

/** The same object each time: a schema asks thousands of times, and each would be a new one. */
export function dereference(root: JsonObject, schema: JsonObject): JsonObject | undefined {
  if (typeof schema.$ref !== 'string') return schema;
  const known = resolvedIn.get(root) ?? new WeakMap();
  resolvedIn.set(root, known);
  const found = known.get(schema) ?? resolve(root, schema);
  if (found) known.set(schema, found);
  return found;
}

/** Schemas of several versions share parts, which are not the same in each. */
const resolvedIn = new WeakMap<JsonObject, WeakMap<JsonObject, JsonObject>>();

function resolve(root: JsonObject, schema: JsonObject): JsonObject | undefined {
  const { $ref, ...rest } = schema;
  const definitions = root.definitions;
  const name = String($ref).replace('#/definitions/', '');
  const target =
    isObject(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : null;
  const resolved = isObject(target) ? dereference(root, target) : undefined;
  return resolved && Object.keys(rest).length > 0 ? { ...resolved, ...rest } : resolved;
}

/** One step of `schemaAt`: what describes a key or an item of what `node` describes. */
export function childSchema(
  root: JsonObject,
  node: JsonObject,
  segment: string | number,
  value?: Json,
): JsonObject | undefined {
  const child = ownChild(root, node, segment);
  const cases = casesFor(node, value);
  if (cases.length === 0) return child;
  const others = cases.flatMap((part) => ownChild(root, part, segment) ?? []);
  const [first, ...rest] = child ? [child, ...others] : others;
  // What a case says replaces what holds in general.
  return first && Object.assign({}, first, ...rest);
}

function ownChild(root: JsonObject, node: JsonObject, segment: string | number) {
  const child = typeof segment === 'number' ? node.items : childOf(node, segment);
  return isObject(child) ? dereference(root, child) : undefined;
}

/**
 * What a schema says of a key: false where it may not be there, undefined where it says nothing.
 */
export function childOf(node: JsonObject, key: string): Json | undefined {
  const { properties, patternProperties, additionalProperties } = node;
  if (isObject(properties) && Object.hasOwn(properties, key)) return properties[key];
  const patterns = isObject(patternProperties) ? Object.entries(patternProperties) : [];
  const found = patterns.find(([pattern]) => new RegExp(pattern, 'u').test(key));
  return found ? found[1] : additionalProperties;
}

function isOneOf(words: Json | undefined, value: Json | undefined): boolean {
  return Array.isArray(words) && value !== undefined && words.includes(value);
}
