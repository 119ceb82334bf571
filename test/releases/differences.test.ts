import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Differences,
  differencesOf,
  differencesWithin,
  differentPart,
  touches,
} from '../../server/src/core/releases/differences.ts';

const BASE = { a: { b: 1, c: { d: 2, e: [1, 2] } }, f: {}, g: 'x' };

test('what differs is told key by key, and lists as a whole', () => {
  assert.equal(differencesOf(BASE, structuredClone(BASE)), undefined);
  assert.deepEqual(shown(differencesOf(BASE, { ...BASE, g: 'y', h: null })), {
    g: 'all',
    h: 'all',
  });
  const other = { ...BASE, a: { b: 1, c: { d: 3, e: [1, 3] } } };
  assert.deepEqual(shown(differencesOf(BASE, other)), { a: { c: { d: 'all', e: 'all' } } });
  assert.deepEqual(shown(differencesOf(BASE, { ...BASE, a: 1 })), { a: 'all' });
});

test('a path is touched by what differs above, at or below it', () => {
  const differences = differencesOf(BASE, { ...BASE, a: { b: 1, c: { d: 3, e: [1, 2] } } });
  for (const path of [['a'], ['a', 'c'], ['a', 'c', 'd'], ['a', 'c', 'd', 'x']]) {
    assert.ok(touches(differences, path), path.join('.'));
  }
  for (const path of [['f'], ['a', 'b'], ['a', 'c', 'e', 0]]) {
    assert.ok(!touches(differences, path), path.join('.'));
  }
});

test('keys in another order are another map', () => {
  assert.equal(differencesOf({ a: 1, b: 2 }, { b: 2, a: 1 }), 'all');
  assert.deepEqual(shown(differencesOf({ a: 1, b: 2 }, { a: 1, c: 3, b: 2 })), { c: 'all' });
});

test('where it is known what may differ nothing else is looked at', () => {
  const other = { ...BASE, a: { b: 2, c: { d: 2, e: [1, 3] } }, g: 'y' };
  const within = differencesOf(BASE, other);
  assert.deepEqual(differencesWithin(within, BASE, other), within);
  assert.equal(differencesWithin(within, BASE, { ...BASE, f: { x: 1 } }), undefined);
  assert.equal(differencesWithin('all', BASE, structuredClone(BASE)), undefined);
});

test('of what differs nothing is left out, and no map comes out empty that is not', () => {
  const other = { ...BASE, a: { b: 1, c: { e: [1, 2] } }, f: { k: 1 } };
  const part = differentPart(other, differencesOf(BASE, other));
  assert.deepEqual(part, { a: { c: { e: [1, 2] } }, f: { k: 1 } });
});

function shown(differences: Differences | undefined): unknown {
  if (differences === undefined || differences === 'all') return differences;
  return Object.fromEntries([...differences].map(([key, below]) => [key, shown(below)]));
}
