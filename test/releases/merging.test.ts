import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeConfigs } from '../../server/src/core/config-file/merge-configs.ts';
import { nameFrom, nameSeenFrom } from '../../server/src/core/file-names.ts';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { getAt, type Path } from '../../server/src/core/path.ts';
import { decidingLayer } from '../../server/src/core/releases/deciding-layer.ts';
import { fitsLayers } from '../../server/src/core/releases/fits-layers.ts';
import { mergeLayers } from '../../server/src/core/releases/merge-layers.ts';
import type { Layer } from '../../server/src/core/releases/release.ts';

test('maps are merged deep, everything else is replaced, nulls stay', () => {
  assert.deepEqual(
    mergeLayers(
      { a: { b: 1, c: [1, 2], d: { e: 1 } }, f: 1, g: { h: 1 }, i: null },
      { a: { c: [3], d: null }, f: { x: 1 }, g: 2, i: { j: 1 } },
    ),
    { a: { b: 1, c: [3], d: null }, f: { x: 1 }, g: 2, i: { j: 1 } },
  );
});

const key = fc.constantFrom('a', 'b', 'c');
const { values } = fc.letrec<{ values: JsonObject; value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, 1, 2, 'x', false),
    tie('values'),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
  values: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
}));

test('the layer that decides a path holds the value that comes out of the merge', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (written) => {
      const layers = written.map(layerOf);
      const merged = written.reduce((below, above) => mergeLayers(below, above), {});
      for (const { path, value } of leavesOf(merged, [])) {
        const layer = written[decidingLayer(layers, path)];
        assert.deepEqual(getAt(layer, path), value, path.join('.'));
      }
    }),
    { numRuns: 2000 },
  );
});

function layerOf(written: JsonObject, index: number): Layer {
  const source = { name: `${index}.yaml`, text: '' };
  const document = { root: undefined, span: { start: 0, end: 0 }, problems: [] };
  const place = { file: { text: '', documents: [], comments: [] }, document };
  return { kind: 'text', source, place, isMap: true, written };
}

interface Leaf {
  readonly path: Path;
  readonly value: Json;
}

/** All that is no map with keys, also inside lists. */
function leavesOf(value: Json, path: Path): readonly Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  }
  if (!isObject(value)) return path.length === 0 ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([name, child]) => leavesOf(child, [...path, name]));
}

test('names of files', () => {
  assert.equal(nameFrom('/deploy/eu', '../values.yaml'), '/deploy/values.yaml');
  assert.equal(nameFrom('/deploy', './a/./b.yaml'), '/deploy/a/b.yaml');
  assert.equal(nameFrom('/', '../../a.yaml'), '/a.yaml');
  assert.equal(nameFrom('', 'a.yaml'), 'a.yaml');
  assert.equal(nameFrom('eu', '../../a.yaml'), '../a.yaml');
  assert.equal(nameFrom('C:/deploy', '../a.yaml'), 'C:/a.yaml');
  assert.equal(nameSeenFrom('/deploy/values.yaml', '/deploy/prod.yaml'), 'prod.yaml');
  assert.equal(nameSeenFrom('/deploy/eu/prod.yaml', '/deploy/values.yaml'), '../values.yaml');
  assert.equal(nameSeenFrom('values.yaml', 'eu/prod.yaml'), 'eu/prod.yaml');
});

test('of two configurations the upper one wins, rule by rule', () => {
  assert.deepEqual(
    mergeConfigs(
      { profile: 'trial', chart: 'agent', rules: { a: 'off', b: 'error' } },
      { profile: 'production', rules: { b: 'info' } },
    ),
    { profile: 'production', chart: 'agent', rules: { a: 'off', b: 'info' } },
  );
});

test('what a later layer replaces whole is decided there, also below it', () => {
  const layers = [
    { redis: { auth: { password: 'x' } } },
    { redis: null },
    { redis: { master: { count: 1 } } },
  ].map(layerOf);
  assert.equal(decidingLayer(layers.slice(0, 2), ['redis', 'auth', 'password']), 1);
  assert.equal(decidingLayer(layers.slice(0, 2), ['redis', 'auth', 'enabled']), 1);
  assert.equal(decidingLayer(layers, ['redis', 'master', 'count']), 2);
  assert.equal(decidingLayer(layers, ['gateway', 'replicas']), 0);
});

test('a list that a layer has itself is changed there; one of an earlier layer is not hidden', () => {
  const plan = { title: '', changes: [{ merge: 'ingress:\n  tls:\n    - hosts: [a]\n' }] };
  const base = layerOf({ ingress: { tls: [{ hosts: ['b'] }] } }, 0);
  const own = layerOf({ ingress: { tls: [] } }, 1);
  const without = layerOf({ ui: {} }, 1);
  assert.ok(fitsLayers(plan, { layers: [base, own], index: 1 }));
  assert.ok(!fitsLayers(plan, { layers: [base, without], index: 1 }));
});
