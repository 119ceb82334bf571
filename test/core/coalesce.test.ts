import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coalesce } from '../../server/src/core/values/coalesce.ts';

/** What Helm does, case by case (`chartutil.CoalesceTables`). */
const CASES = [
  ['maps merge deep', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
  ['lists are replaced', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ['scalars are replaced', { a: 1 }, { a: 'x' }, { a: 'x' }],
  ['null deletes a default', { a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { c: 2 } }],
  ['null without a default stays', {}, { a: null }, { a: null }],
  ['a scalar over a map wins', { a: { b: 1 } }, { a: 5 }, { a: 5 }],
  ['a map over a scalar wins', { a: 5 }, { a: { b: 1 } }, { a: { b: 1 } }],
  ['an empty map changes nothing', { a: { b: 1 } }, { a: {} }, { a: { b: 1 } }],
  ['a map over null', { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
] as const;

for (const [name, defaults, values, expected] of CASES) {
  test(name, () => assert.deepEqual(coalesce(defaults, values), expected));
}

test('a key named __proto__ is a key like others', () => {
  const values = JSON.parse('{"__proto__": {"x": 1}}');
  assert.equal(Object.getPrototypeOf(coalesce({}, values)), Object.prototype);
});
