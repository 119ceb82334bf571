import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharing } from '../../server/src/core/json.ts';

const BEFORE = { a: { b: 1, c: [{ d: 2 }, { e: 3 }] }, f: {} };

test('what is equal is the very same object, what holds something else is a new one', () => {
  assert.equal(sharing(structuredClone(BEFORE), BEFORE), BEFORE);
  const after = { a: { b: 1, c: [{ d: 2 }, { e: 4 }] }, f: {}, g: null };
  const shared = sharing(after, BEFORE);
  assert.deepEqual(shared, after);
  assert.ok(isAt(shared, ['f'], BEFORE.f));
  assert.ok(isAt(shared, ['a', 'c', '0'], BEFORE.a.c[0]));
  assert.ok(!isAt(shared, ['a'], BEFORE.a));
});

test('another order of keys is something else, a list is no map, and a key may have any name', () => {
  assert.deepEqual(JSON.stringify(sharing({ b: 1, a: 2 }, { a: 2, b: 1 })), '{"b":1,"a":2}');
  assert.deepEqual(sharing([1], { 0: 1 }), [1]);
  assert.deepEqual(sharing([], {}), []);
  assert.deepEqual(sharing({ toString: { a: 1 } }, {}), { toString: { a: 1 } });
});

function isAt(value: unknown, path: readonly string[], expected: unknown): boolean {
  let current = value;
  for (const key of path) current = Object(current)[key];
  return current === expected;
}
