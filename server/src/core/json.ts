/** JSON values: what YAML values are to Helm, to ajv and to the rules. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Go-template truthiness, which is what the chart's `if` and `with` see. */
export function isTruthy(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === '') {
    return false;
  }
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}

/**
 * A value that another tool fills in before Helm sees it (`${x}`, `{{ x }}`, `%{ if }`, SOPS, a vault
 * path): nothing can be said about its type or content.
 */
export function isTemplated(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /\$\{|\{\{|%\{|<%|^ENC\[|^\$ANSIBLE_VAULT;|^<[^<>\s]+>$/.test(value)
  );
}
