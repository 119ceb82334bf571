import { isObject, isTemplated, type Json, type JsonObject } from '../json.ts';
import { formatPath, getAt, type Path } from '../path.ts';
import { knownKeys, schemaAt } from './schema-at.ts';
import type { ShapeError } from './shape-error.ts';

/** What ajv's compiled code leaves behind; as far as it is used here. */
export interface ValidatorError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validator that ajv compiled ahead of time. */
export interface ShapeValidator {
  (values: unknown): boolean;
  readonly errors?: readonly ValidatorError[] | null;
}

/**
 * What is wrong with the shape of written values. One mistake gives one error, and a null (which
 * means unset) or a templated value none. Takes any JSON, also what is no map at all.
 */
export function validateShape(
  validator: ShapeValidator,
  schema: JsonObject,
  values: unknown,
): readonly ShapeError[] {
  if (validator(values)) return [];
  const json = asJson(values);
  const found = new Map<string, ShapeError>();
  for (const error of validator.errors ?? []) {
    const shapeError = toShapeError(error, schema, json);
    if (!shapeError || isExcused(shapeError)) continue;
    // A value of the wrong type breaks enums and patterns as well; the type says it all.
    const key = formatPath(shapeError.path);
    if (shapeError.kind === 'wrong-type' || !found.has(key)) found.set(key, shapeError);
  }
  return [...found.values()];
}

function toShapeError(
  error: ValidatorError,
  schema: JsonObject,
  values: Json,
): ShapeError | undefined {
  const path = toValuePath(error.instancePath, values);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    return { kind: 'unknown-key', path: [...path, key], known: knownKeys(schema, path) };
  }
  const value = getAt(values, path);
  if (value === undefined) return undefined;
  if (error.keyword === 'enum') {
    return { kind: 'wrong-value', path, value, allowed: withoutNull(schemaAt(schema, path)?.enum) };
  }
  if (error.keyword === 'type' || error.keyword === 'pattern') {
    return { kind: 'wrong-type', path, value, expected: expectedTypes(schemaAt(schema, path)) };
  }
  return undefined;
}

/** A pattern beside a type other than text says how that type may be written in quotes. */
function expectedTypes(schema: JsonObject | undefined): readonly string[] {
  const types = withoutNull(schema?.type).map(String);
  return schema?.pattern === undefined ? types : types.filter((type) => type !== 'string');
}

function withoutNull(words: Json | undefined): readonly Json[] {
  const list = words === undefined ? [] : [words].flat();
  return list.filter((word) => word !== null && word !== 'null');
}

function isExcused(error: ShapeError): boolean {
  if (error.kind === 'unknown-key') return isTemplated(error.path.at(-1));
  return error.value === null || isTemplated(error.value);
}

function asJson(value: unknown): Json {
  if (isObject(value) || Array.isArray(value)) return value;
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? value : null;
}

/** ajv's JSON pointer as a path: a segment is an index only where the values have a list. */
function toValuePath(pointer: string, values: Json): Path {
  const path: (string | number)[] = [];
  let current: Json | undefined = values;
  for (const escaped of pointer.split('/').slice(1)) {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const segment = Array.isArray(current) ? Number(key) : key;
    path.push(segment);
    current = getAt(current, [segment]);
  }
  return path;
}
