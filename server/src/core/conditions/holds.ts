import { isObject, type Json, type JsonObject } from '../json.ts';

/**
 * Whether a value fits a fragment made with the words of `conditions.ts`, so that a check can ask
 * about one service with the very condition that is published for all of them. Other keywords of
 * JSON Schema are not understood and count as met.
 */
export function holds(schema: JsonObject, value: Json): boolean {
  return Object.entries(schema).every(([keyword, operand]) => {
    switch (keyword) {
      case 'type':
        return operand !== 'object' || isObject(value);
      case 'required':
        return (
          !isObject(value) || listOf(operand).every((key) => Object.hasOwn(value, String(key)))
        );
      case 'properties':
        return !isObject(value) || propertiesHold(operand, value);
      case 'enum':
        return listOf(operand).some((item) => JSON.stringify(item) === JSON.stringify(value));
      case 'not':
        return !fits(operand, value);
      case 'anyOf':
        return listOf(operand).some((item) => fits(item, value));
      case 'allOf':
        return listOf(operand).every((item) => fits(item, value));
      case 'if':
        return !fits(operand, value) || fits(schema.then, value);
      default:
        return true;
    }
  });
}

function propertiesHold(properties: Json, value: JsonObject): boolean {
  if (!isObject(properties)) return true;
  return Object.entries(properties).every(([key, schema]) => {
    const item = Object.hasOwn(value, key) ? value[key] : undefined;
    return item === undefined || fits(schema, item);
  });
}

function fits(schema: Json | undefined, value: Json): boolean {
  return isObject(schema) ? holds(schema, value) : schema !== false;
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
