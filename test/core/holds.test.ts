import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { conditions } from '../../server/generated/best-practices.js';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { holds } from '../../server/src/core/conditions/holds.ts';
import { named, truthy } from '../../server/src/core/conditions/words.ts';
import { placed } from '../../server/src/core/deployment/placement.ts';
import { isObject, type Json } from '../../server/src/core/json.ts';
import { coalesce } from '../../server/src/core/values/coalesce.ts';

const file = new URL('../../schemas/best-practices.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8'));
const plain = new Ajv({ strict: false, inlineRefs: false }).addSchema(schema, 'published');

const ODD: readonly Json[] = [
  ...[null, true, false, 0, 1, '', 'a', 'LoadBalancer', 'NodePort', 'standalone', 'ClusterIP'],
  ...[[], [1], {}, { a: 1 }, { enabled: true }, { nodeSelector: { a: 'b' } }],
];

/** A plain ajv calls this method where it compares maps, and throws. */
const TO_STRING = { toString: 'a' };

/** Values of every key that a condition asks for, whatever it is. */
const values = fc.letrec<{ map: Json; value: Json }>((tie) => ({
  map: fc.dictionary(fc.constantFrom(...keysOf(schema)), tie('value'), { maxKeys: 6 }),
  value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(...ODD), tie('map')),
})).map;

test('every compiled condition says what a plain ajv says of the published one', () => {
  const bases = ['platform', 'agent'].map((name) => resolveChart(name as 'agent').chart.defaults);
  for (const [name, condition] of Object.entries(conditions)) {
    const validate = plain.getSchema(`published#/definitions/${name}`);
    assert.ok(validate, name);
    for (const value of [...ODD, TO_STRING, ...bases]) {
      assert.equal(condition(value), validate(value), `${name}: ${JSON.stringify(value)}`);
    }
    fc.assert(
      fc.property(values, fc.constantFrom({}, ...bases), (value, base) => {
        const effective = isObject(value) ? coalesce(base, value) : value;
        assert.equal(condition(effective), validate(effective));
      }),
      { numRuns: 60 },
    );
  }
});

test('a named condition can be asked by itself; another one is a slip of ours', () => {
  assert.equal(holds(placed, { nodeSelector: { polyaxon: 'core' } }), true);
  assert.equal(holds(placed, { nodeSelector: {} }), false);
  assert.equal(holds(placed, undefined), false);
  assert.throws(() => holds(named('nowhere', truthy('a')), {}), /nowhere/);
});

function keysOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (!isObject(value)) return [];
  const own = isObject(value.properties) ? Object.keys(value.properties) : [];
  return [...new Set([...own, ...Object.values(value).flatMap(keysOf)])];
}
