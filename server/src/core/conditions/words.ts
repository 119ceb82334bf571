import type { JsonObject } from '../json.ts';
import { type PathLike, toPath } from '../path.ts';

/*
 * Small words for the JSON Schema fragments (draft-07) that rules carry as their `condition`. They
 * end up, unchanged, in schemas/best-practices.schema.json, so anything said with them can be checked
 * by any validator over `helm get values --all -o json`.
 */

/**
 * A condition with a name: a definition of its own in the published schema, which other conditions refer
 * to, and a compiled one that a check can ask by itself (`holds`).
 */
export function named(title: string, schema: JsonObject): JsonObject {
  return { title, ...schema };
}

/** What the chart's `if` takes for true: nothing blank, and no empty list or map. */
const TRUTHY = named('truthy', {
  not: {
    anyOf: [
      { enum: [false, 0, '', null] },
      { type: 'array', maxItems: 0 },
      { type: 'object', maxProperties: 0 },
    ],
  },
});

/** The value at `path` exists and fits `schema`. */
export function at(path: PathLike, schema: JsonObject): JsonObject {
  return toPath(path).reduceRight<JsonObject>(
    (inner, key) => ({
      type: 'object',
      required: [String(key)],
      properties: { [String(key)]: inner },
    }),
    schema,
  );
}

/** The chart's `if .Values.path` would be taken. */
export function truthy(path: PathLike): JsonObject {
  const keys = toPath(path).map(String);
  const isPlain = keys.length > 1 && keys.every((key) => /^\w+$/.test(key));
  return isPlain ? named(keys.join('.'), at(keys, TRUTHY)) : at(keys, TRUTHY);
}

/** The value at `path` is one of these. */
export function oneOf(path: PathLike, values: readonly (string | number | boolean)[]): JsonObject {
  return at(path, { enum: values });
}

export function not(schema: JsonObject): JsonObject {
  return { not: schema };
}

export function any(...schemas: readonly JsonObject[]): JsonObject {
  const [only, ...others] = schemas;
  return only && others.length === 0 ? only : { anyOf: schemas };
}

export function all(...schemas: readonly JsonObject[]): JsonObject {
  return { allOf: schemas };
}

/** If `when` holds, `then` must hold. */
export function given(when: JsonObject, then: JsonObject): JsonObject {
  return { if: when, then };
}
