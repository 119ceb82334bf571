import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';

/**
 * The part of a chart's schema that describes a value path, or undefined where the schema says
 * nothing of it. A `$ref` is replaced by what it names, with the words beside it on top; `x-docs` is
 * that of the nearest ancestor that has one. Covers the words that the generator emits: `properties`,
 * `additionalProperties`, `items` and local references.
 */
export function schemaAt(schema: JsonObject, path: Path): JsonObject | undefined {
  let current: JsonObject | undefined = dereference(schema, schema);
  let docs = current?.['x-docs'];
  for (const segment of path) {
    const child: Json | undefined = current && childSchema(current, segment);
    current = isObject(child) ? dereference(schema, child) : undefined;
    docs = current?.['x-docs'] ?? docs;
  }
  return current && (docs === undefined ? current : { ...current, 'x-docs': docs });
}

/** The keys that a map at `path` may have by name. */
export function knownKeys(schema: JsonObject, path: Path): readonly string[] {
  const { properties } = schemaAt(schema, path) ?? {};
  return isObject(properties) ? Object.keys(properties) : [];
}

function childSchema(schema: JsonObject, segment: string | number): Json | undefined {
  if (typeof segment === 'number') return schema.items;
  const properties = schema.properties;
  if (isObject(properties) && Object.hasOwn(properties, segment)) return properties[segment];
  return schema.additionalProperties;
}

function dereference(root: JsonObject, schema: JsonObject): JsonObject | undefined {
  const { $ref, ...rest } = schema;
  if (typeof $ref !== 'string') return schema;
  const definitions = root.definitions;
  const name = $ref.replace('#/definitions/', '');
  const target =
    isObject(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : null;
  const resolved = isObject(target) ? dereference(root, target) : undefined;
  return resolved && { ...resolved, ...rest };
}
