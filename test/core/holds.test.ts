import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { holds } from '../../server/src/core/conditions/holds.ts';
import { all, any, at, given, not, oneOf, truthy } from '../../server/src/core/conditions/words.ts';
import type { Json, JsonObject } from '../../server/src/core/json.ts';

const path = fc.constantFrom('a', 'b', 'a.a', 'a.b', 'b.a', 'a.b.a');

const { fragment, value } = fc.letrec<{ fragment: JsonObject; value: Json }>((tie) => ({
  fragment: fc.oneof(
    { depthSize: 'small' },
    path.map(truthy),
    fc
      .tuple(path, fc.subarray(['x', 0, false, true, 1]))
      .map(([key, items]) => oneOf(key, items.length > 0 ? items : ['x'])),
    fc.tuple(path, tie('fragment')).map(([key, inner]) => at(key, inner)),
    tie('fragment').map(not),
    fc.array(tie('fragment'), { minLength: 1, maxLength: 3 }).map((each) => any(...each)),
    fc.array(tie('fragment'), { minLength: 1, maxLength: 3 }).map((each) => all(...each)),
    fc.tuple(tie('fragment'), tie('fragment')).map(([when, then]) => given(when, then)),
    fc.constant({}),
  ),
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<Json>(null, false, true, 0, 1, '', 'x', 'false'),
    fc.array(tie('value'), { maxLength: 1 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { noNullPrototype: true }),
  ),
}));

test('conditions mean what a JSON Schema validator takes them for', () => {
  const ajv = new Ajv({ strict: false });
  fc.assert(
    fc.property(fragment, fc.array(value, { minLength: 10, maxLength: 10 }), (schema, values) => {
      const validate = ajv.compile(schema);
      for (const each of values) assert.equal(holds(schema, each), validate(each));
    }),
    { numRuns: 100 },
  );
});
