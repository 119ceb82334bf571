import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../server/src/core/json.ts';
import { setAll, setAt } from '../../server/src/core/values/set-at.ts';
import { parseSetPath, parseSetValue } from '../../server/src/core/values/set-path.ts';
import { checkLinear } from '../support/check-linear.ts';

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
  ['a[65536]', ['a', 65_536]],
  ['a[65537]', undefined],
  ['a[00][+1][-0]', ['a', 0, 1, 0]],
  ['a[-1]', undefined],
  ['a[]', undefined],
  ['[0]', undefined],
  ['a]{b}', ['a]{b}']],
  ['a b', ['a b']],
  ['toString.__proto__', ['toString', '__proto__']],
  ['a=b', undefined],
  [`${'a.'.repeat(30)}b`, [...Array(30).fill('a'), 'b']],
  [`${'a.'.repeat(31)}b`, undefined],
  [`a${'[60000]'.repeat(400)}`, undefined],
  [`a${'[0]'.repeat(20_000)}`, undefined],
];

for (const [text, path] of PATHS) {
  test(`--set path: ${text.slice(0, 80)}`, () => assert.deepEqual(parseSetPath(text), path));
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
  ['-0', 0, '-0'],
  ['+0', 0, '+0'],
  ['-05', -5, '-05'],
  ['00', '00', '00'],
  ['12345678901234568', 12345678901234568, '12345678901234568'],
  ['9223372036854775807', 2 ** 63, '9223372036854775807'],
  ['9223372036854775808', '9223372036854775808', '9223372036854775808'],
  ['-9223372036854775808', -(2 ** 63), '-9223372036854775808'],
  ['a\\', 'a', 'a'],
  ['{}', [''], ['']],
  ['{a,}', ['a', ''], ['a', '']],
  ['{ a, b }', [' a', ' b '], [' a', ' b ']],
  ['{a},', ['a'], ['a']],
  ['{a', '{a', '{a'],
  ['{a}b', '{a}b', '{a}b'],
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

test('a prototype is no place to put a value', () => {
  const set = setAt({}, ['__proto__', 'polluted'], true);
  assert.deepEqual(Object.keys(Object(set)), ['__proto__']);
  assert.equal('polluted' in {}, false);
});

test('many settings cost what they are, not their square', () => {
  checkLinear((size) => {
    const settings = Array.from({ length: size }, (_, index) => ({
      path: ['a', `k${index}`],
      value: 1,
    }));
    assert.equal(Object.keys(Object(setAll({}, settings))).length, 1);
  }, 1250);
  const lists = Array.from({ length: 5000 }, (_, index) => ({
    path: [`l${index}`, 60_000],
    value: 1,
  }));
  assert.equal(Object.keys(Object(setAll({}, lists))).length, 5000);
});

test('what was there is not changed', () => {
  const values = { a: { b: [{ c: 1 }] } };
  const settings = [
    { path: ['a', 'b', 0, 'c'], value: 2 },
    { path: ['a', 'b', 0, 'd'], value: 3 },
  ];
  assert.deepEqual(setAll(values, settings), { a: { b: [{ c: 2, d: 3 }] } });
  assert.deepEqual(values, { a: { b: [{ c: 1 }] } });
});
