import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeSelectorTemplate } from '../../server/src/core/fixes/node-selector.ts';

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
