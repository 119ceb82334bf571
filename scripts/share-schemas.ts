import { isObject, type Json, type JsonObject } from '../server/src/core/json.ts';

/** Schemas cut into pieces, each kept once: `definitions` of the pieces, `roots` name the whole ones. */
export interface SharedSchemas {
  readonly definitions: JsonObject;
  readonly roots: Readonly<Record<string, string>>;
}

/** Words for people and editors; and `definitions`, because references to them are followed. */
const UNUSED = new Set(['$schema', 'title', 'description', 'default', 'definitions']);

/** Words that hold a schema, a list of schemas, or schemas by name. */
const SCHEMA = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else']);
const SCHEMA_LIST = new Set(['allOf', 'anyOf', 'oneOf']);
const SCHEMA_MAP = new Set(['properties', 'patternProperties']);

/**
 * Leaves out of schemas what does not validate, and gives every part that occurs more than once, in
 * one schema or in several, a single definition. It makes the compiled code several times smaller.
 */
export function shareSchemas(schemas: Readonly<Record<string, JsonObject>>): SharedSchemas {
  const pieces = new Map<string, string>();
  const definitions: Record<string, Json> = {};
  const share = (schema: JsonObject, root: JsonObject): string => {
    const cutSchema = cut(dereference(schema, root), (part) =>
      isObject(part) ? { $ref: `#/definitions/${share(part, root)}` } : part,
    );
    const piece = JSON.stringify(cutSchema);
    const name = pieces.get(piece) ?? `part${pieces.size}`;
    pieces.set(piece, name);
    definitions[name] = cutSchema;
    return name;
  };
  const roots = Object.entries(schemas).map(([id, schema]) => [id, share(schema, schema)] as const);
  return { definitions, roots: Object.fromEntries(roots) };
}

/** A schema with references in place of the schemas in it. */
function cut(schema: JsonObject, refer: (part: Json) => Json): JsonObject {
  const result: Record<string, Json> = {};
  for (const [word, value] of Object.entries(schema)) {
    if (UNUSED.has(word) || word.startsWith('x-')) continue;
    if (SCHEMA.has(word)) result[word] = refer(value);
    else if (SCHEMA_LIST.has(word) && Array.isArray(value)) result[word] = value.map(refer);
    else if (SCHEMA_MAP.has(word) && isObject(value)) {
      const entries = Object.entries(value).map(([key, part]) => [key, refer(part)] as const);
      result[word] = Object.fromEntries(entries);
    } else result[word] = value;
  }
  return result;
}

function dereference(schema: JsonObject, root: JsonObject): JsonObject {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const definitions = isObject(root.definitions) ? root.definitions : {};
  const target = definitions[$ref.replace('#/definitions/', '')];
  if (!isObject(target)) throw new Error(`Nothing is defined as ${$ref}.`);
  return dereference(target, root);
}
