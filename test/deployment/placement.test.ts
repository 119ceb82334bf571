import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placementOf } from '../../server/src/core/deployment/placement-of.ts';
import { nodeSelectorTemplate } from '../../server/src/core/fixes/node-selector.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { valuesOf } from '../support/effects.ts';

test('a node selector template for the root, a service and a dependency', () => {
  assert.equal(nodeSelectorTemplate([]), 'nodeSelector:\n  ${1:polyaxon}: ${2:core}\n');
  assert.equal(
    nodeSelectorTemplate(['gateway']),
    'gateway:\n  nodeSelector:\n    ${1:polyaxon}: ${2:core}\n',
  );
  assert.equal(
    nodeSelectorTemplate(['postgresql', 'primary']),
    'postgresql:\n  primary:\n    nodeSelector:\n      ${1:polyaxon}: ${2:core}\n',
  );
});

const NODE_AFFINITY = {
  nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { x: 1 } },
};

const PLACEMENTS: Readonly<Record<string, readonly [written: JsonObject, placement: unknown]>> = {
  'nothing written': [{}, undefined],
  'the selector of all': [{ nodeSelector: { a: 'b' } }, { nodeSelector: { a: 'b' } }],
  "a service's own before it": [
    { nodeSelector: { a: 'b' }, gateway: { nodeSelector: { a: 'c' } } },
    { nodeSelector: { a: 'c' } },
  ],
  'an empty selector and an affinity': [
    { nodeSelector: {}, affinity: NODE_AFFINITY },
    { affinity: NODE_AFFINITY },
  ],
  'an affinity that only prefers': [{ affinity: { nodeAffinity: { preferred: [] } } }, undefined],
  'labels that are no text': [{ nodeSelector: { a: 1 } }, undefined],
  'tolerations with it': [
    { nodeSelector: { a: 'b' }, tolerations: [{ key: 'a' }] },
    { nodeSelector: { a: 'b' }, tolerations: [{ key: 'a' }] },
  ],
  'tolerations alone': [{ tolerations: [{ key: 'a' }] }, undefined],
};

for (const [what, [written, placement]] of Object.entries(PLACEMENTS)) {
  test(`the placement to give to other pods: ${what}`, () => {
    assert.deepEqual(placementOf(valuesOf(written), 'gateway'), placement);
  });
}
