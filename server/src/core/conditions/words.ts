import type { JsonObject } from '../json.ts';
import { type PathLike, toPath } from '../path.ts';

/*
 * Small words for the JSON Schema fragments (draft-07) that rules carry as their `condition`. They
 * end up, unchanged, in schemas/best-practices.schema.json, so anything said with them can be checked
 * by any validator over `helm get values --all -o json`.
 */

/** What the chart's `if` takes for false. */
const FALSY = [false, 0, '', null, [], {}];

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
  return at(path, { not: { enum: FALSY } });
}

/** The value at `path` is one of these. */
export function oneOf(path: PathLike, values: readonly (string | number | boolean)[]): JsonObject {
  return at(path, { enum: values });
}

export function not(schema: JsonObject): JsonObject {
  return { not: schema };
}

export function any(...schemas: readonly JsonObject[]): JsonObject {
  return { anyOf: schemas };
}

export function all(...schemas: readonly JsonObject[]): JsonObject {
  return { allOf: schemas };
}

/** If `when` holds, `then` must hold. */
export function given(when: JsonObject, then: JsonObject): JsonObject {
  return { if: when, then };
}
