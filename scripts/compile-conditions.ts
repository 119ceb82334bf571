import { isObject, type Json, type JsonObject } from '../server/src/core/json.ts';

/** What a word demands of `value`: an expression of JavaScript. */
type Word = (operand: Json, schema: JsonObject) => string;

const IS_MAP = 'isObject(value)';

const TYPES: Readonly<Record<string, string>> = {
  object: IS_MAP,
  array: 'Array.isArray(value)',
  string: 'typeof value === "string"',
  boolean: 'typeof value === "boolean"',
  number: 'Number.isFinite(value)',
  null: 'value === null',
};

/** All that conditions are made of. Whoever needs another word of JSON Schema adds it here. */
const WORDS: Readonly<Record<string, Word>> = {
  $ref: (_, schema) => `${referred(schema)}(value)`,
  type: (type) => any(listOf(type).map((each) => known(TYPES, String(each)))),
  enum: (values) => any(listOf(values).map(equals)),
  const: equals,
  not: (schema) => `!${expression(schema)}`,
  allOf: (schemas) => all(listOf(schemas).map(expression)),
  anyOf: (schemas) => any(listOf(schemas).map(expression)),
  if: (schema, { then }) => any([`!${expression(schema)}`, expression(then ?? {})]),
  then: () => 'true',
  required: (keys, { type }) =>
    only(
      type === 'object' ? undefined : IS_MAP,
      all(listOf(keys).map((key) => `!${isMissing(key)}`)),
    ),
  properties: (properties, { type, required }) =>
    only(
      type === 'object' ? undefined : IS_MAP,
      all(
        Object.entries(isObject(properties) ? properties : {}).map(([key, schema]) =>
          only(
            listOf(required ?? []).includes(key) ? undefined : `!${isMissing(key)}`,
            `${referred(schema)}(${at(key)})`,
          ),
        ),
      ),
    ),
  pattern: (pattern) =>
    only(TYPES.string, `new RegExp(${JSON.stringify(pattern)}, "u").test(value)`),
  exclusiveMinimum: (least) => only(TYPES.number, `value > ${Number(least)}`),
  maxItems: (most) => only(TYPES.array, `value.length <= ${Number(most)}`),
  maxProperties: (most) => only(IS_MAP, `Object.keys(value).length <= ${Number(most)}`),
};

/**
 * A function for each definition, in plain JavaScript: yes or no is all that is asked of a condition. What
 * ajv compiles carries what it takes to tell why, and is four times as large. A test compares both.
 */
export function compileConditions(definitions: JsonObject): string {
  return Object.entries(definitions)
    .map(([name, schema]) => `function ${name}(value) {\n  return ${expression(schema)};\n}\n`)
    .join('');
}

/** What a schema demands of `value`. */
function expression(schema: Json): string {
  if (!isObject(schema)) throw new Error(`${JSON.stringify(schema)} is no schema.`);
  return all(Object.entries(schema).map(([word, operand]) => known(WORDS, word)(operand, schema)));
}

function known<T>(words: Readonly<Record<string, T>>, word: string): T {
  const found = words[word];
  if (found === undefined) throw new Error(`Conditions cannot say "${word}" yet.`);
  return found;
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function equals(value: Json): string {
  const text = JSON.stringify(value);
  return typeof value === 'object' && value !== null
    ? `isEqual(value, ${text})`
    : `value === ${text}`;
}

function all(demands: readonly string[]): string {
  return demands.length === 0 ? 'true' : `(${demands.join(' && ')})`;
}

function any(demands: readonly string[]): string {
  return `(${demands.join(' || ')})`;
}

/** What is demanded of one kind of value alone. */
function only(kind: string | undefined, demand: string): string {
  return kind === undefined ? demand : `(!(${kind}) || ${demand})`;
}

function at(key: Json): string {
  return `value[${JSON.stringify(key)}]`;
}

function isMissing(key: Json): string {
  return `(${at(key)} === undefined)`;
}

function referred(schema: Json): string {
  const { $ref } = isObject(schema) ? schema : {};
  if (typeof $ref !== 'string') throw new Error(`${JSON.stringify(schema)} is no reference.`);
  return $ref.replace('#/definitions/', '');
}
