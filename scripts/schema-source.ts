import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isObject, type Json, type JsonObject } from '../server/src/core/json.ts';

/** The hand-written files of `schemas/source`, joined. */
export interface SchemaSource {
  readonly definitions: JsonObject;
  readonly groups: JsonObject;
  readonly properties: JsonObject;
}

/** Keywords of JSON Schema and of our own that a source file may use. */
const KEYWORDS = new Set([
  ...['$ref', 'type', 'enum', 'pattern', 'minimum', 'maximum', 'items'],
  ...['properties', 'additionalProperties'],
  ...['patternProperties', 'allOf', 'description'],
  ...['x-docs', 'x-open', 'x-include', 'x-reader', 'x-dead', 'x-subchart', 'x-pins'],
  ...['x-fields', 'x-effect', 'x-by', 'x-form', 'x-rule', 'x-strict'],
]);

export function readSchemaSource(folder: string): SchemaSource {
  const parts = { definitions: {}, groups: {}, properties: {} } satisfies Record<string, object>;
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const file: unknown = parse(readFileSync(join(folder, name), 'utf8'), { prettyErrors: false });
    if (!isObject(file)) throw new Error(`${name} is no map.`);
    for (const [part, entries] of Object.entries(file)) {
      if (part !== 'definitions' && part !== 'groups' && part !== 'properties') {
        throw new Error(`${name}: ${part} is no part of a schema source.`);
      }
      if (!isObject(entries)) throw new Error(`${name}: ${part} is no map.`);
      addEntries(parts[part], entries, `${name}: ${part}`);
    }
  }
  return parts;
}

function addEntries(target: Record<string, Json>, entries: JsonObject, where: string): void {
  for (const [key, value] of Object.entries(entries)) {
    if (Object.hasOwn(target, key)) throw new Error(`${where}.${key} is there twice.`);
    target[key] = value;
  }
}

/** The keywords of one node, after a look for slips that would otherwise only weaken the schema. */
export function checkNode(node: Json | undefined, where: string): JsonObject {
  if (!isObject(node)) throw new Error(`${where} is no schema.`);
  for (const key of Object.keys(node)) {
    if (!KEYWORDS.has(key))
      throw new Error(`${where} uses ${key}, which the generator does not know.`);
  }
  const isMap = node.type === 'object';
  const says = ['properties', 'patternProperties', 'additionalProperties', 'x-open'].some(
    (key) => key in node,
  );
  if (isMap && !says) throw new Error(`${where} does not say which keys the map takes.`);
  if (!('type' in node) && !('$ref' in node)) throw new Error(`${where} has no type.`);
  return node;
}
