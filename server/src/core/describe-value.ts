import { isObject, type Json } from './json.ts';
import { anyOf, type Message, say } from './words/say.ts';

/** A value in a sentence: `the text "80"`, `the number 5`, `true`, `a list`, `a map`. */
export function describeValue(value: Json): Message {
  if (typeof value === 'string')
    return value === '' ? say`an empty text` : say`the text ${quote(value)}`;
  if (typeof value === 'number') return say`the number ${value}`;
  if (typeof value === 'boolean' || value === null) return String(value);
  return isObject(value) ? say`a map` : say`a list`;
}

/** The JSON type of a value, in the words of JSON Schema. */
export function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const TYPES: Readonly<Record<string, Message>> = {
  string: say`text`,
  integer: say`a whole number`,
  number: say`a number`,
  boolean: say`true or false`,
  array: say`a list`,
  object: say`a map`,
};

/** JSON Schema's types in a sentence: `text or a whole number`. */
export function describeTypes(types: readonly string[]): Message {
  return anyOf(types.map((type) => TYPES[type] ?? type));
}

/** Long texts are cut, and stay on one line. */
function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
