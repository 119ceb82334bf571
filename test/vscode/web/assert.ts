/*
 * As much of `node:assert/strict` as the suite uses, for an extension host in a browser. Values that
 * are compared deeply are plain data there, so their JSON tells whether they are equal.
 */
export function ok(value: unknown, message = 'It is not truthy'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown): void {
  ok(Object.is(actual, expected), `${shown(actual)} is not ${shown(expected)}`);
}

export function notEqual(actual: unknown, other: unknown, message?: string): void {
  ok(!Object.is(actual, other), message ?? `It is ${shown(other)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  equal(shown(actual), shown(expected));
}

export function match(actual: string, expected: RegExp): void {
  ok(expected.test(actual), `${shown(actual)} does not match ${expected}`);
}

export function doesNotMatch(actual: string, other: RegExp): void {
  ok(!other.test(actual), `${shown(actual)} matches ${other}`);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? String(value));
}
