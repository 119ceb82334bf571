import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../../server/src/core/json.ts';
import { workloadPlacementOutsideValues } from '../../../server/src/core/rules/scheduling/workload-placement-outside-values.ts';
import { createValues } from '../../../server/src/core/values/values.ts';

function applies(values: JsonObject): boolean {
  const chart = {
    name: 'platform',
    version: '2.15.1',
    defaults: {},
    schema: {},
    validateShape: () => [],
    usesAt: () => [],
    dead: [],
    isFar: false,
  } as const;
  return workloadPlacementOutsideValues.applies(createValues(chart, 'production', values, values));
}

test('workload-placement-outside-values: told where core services are placed', () => {
  assert.equal(applies({}), false);
  assert.equal(applies({ nodeSelector: {} }), false);
  assert.equal(applies({ nodeSelector: { polyaxon: 'core' } }), true);
  assert.equal(applies({ agent: { enabled: true, nodeSelector: { polyaxon: 'core' } } }), true);
  assert.equal(applies({ agent: { enabled: false, nodeSelector: { polyaxon: 'core' } } }), false);
});
