import { isObject, type Json } from './json.ts';

/** A value in a sentence: `the text "80"`, `the number 5`, `true`, `a list`, `a map`. */
export function describeValue(value: Json): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quote(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean' || value === null) return String(value);
  return isObject(value) ? 'a map' : 'a list';
}

/** The JSON type of a value, in the words of JSON Schema. */
export function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

/** JSON Schema's types in a sentence: `text or a whole number`. */
export function describeTypes(types: readonly string[]): string {
  return types.map((type) => TYPES[type] ?? type).join(' or ');
}

/** Long texts are cut, and stay on one line. */
function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
