import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../server/src/core/json.ts';
import { setAt } from '../../server/src/core/values/set-at.ts';
import { parseSetPath, parseSetValue } from '../../server/src/core/values/set-path.ts';

const PATHS: readonly (readonly [text: string, path: unknown])[] = [
  ['gateway.replicas', ['gateway', 'replicas']],
  ['nodeSelector.polyaxon\\.com/role', ['nodeSelector', 'polyaxon.com/role']],
  ['connections[0].name', ['connections', 0, 'name']],
  ['matrix[1][2]', ['matrix', 1, 2]],
  ['a\\[0].b', ['a[0]', 'b']],
  ['', undefined],
  ['a.', undefined],
  ['.a', undefined],
  ['a..b', undefined],
  ['a[x]', undefined],
  ['a[0', undefined],
  ['a[0]b', undefined],
  ['a\\', undefined],
  ['a[65537]', undefined],
];

for (const [text, path] of PATHS) {
  test(`--set path: ${text}`, () => assert.deepEqual(parseSetPath(text), path));
}

const VALUES: readonly (readonly [text: string, value: Json, asText: Json])[] = [
  ['true', true, 'true'],
  ['False', false, 'False'],
  ['null', null, 'null'],
  ['0', 0, '0'],
  ['42', 42, '42'],
  ['-3', -3, '-3'],
  ['042', '042', '042'],
  ['1.5', '1.5', '1.5'],
  ['', '', ''],
  ['a\\,b', 'a,b', 'a,b'],
  ['{a,2}', ['a', 2], ['a', '2']],
  ['{}', [], []],
  ['{a\\,b}', ['a,b'], ['a,b']],
  ['{{ x }}', '{{ x }}', '{{ x }}'],
];

for (const [text, value, asText] of VALUES) {
  test(`--set value: ${text}`, () => {
    assert.deepEqual(parseSetValue(text), value);
    assert.deepEqual(parseSetValue(text, true), asText);
  });
}

test('a value is put at a path, and what is around it stays', () => {
  assert.deepEqual(setAt({ a: { b: 1, c: 2 } }, ['a', 'b'], 3), { a: { b: 3, c: 2 } });
  assert.deepEqual(setAt({ a: [{ b: 1 }] }, ['a', 0, 'c'], 2), { a: [{ b: 1, c: 2 }] });
  assert.deepEqual(setAt({}, ['a', 2], 'x'), { a: [null, null, 'x'] });
  assert.deepEqual(setAt({ a: 1 }, ['a', 'b'], null), { a: { b: null } });
});
