import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../server/src/core/recognition/recognise.ts';

test('what `helm get values` prints is known by its header', () => {
  for (const header of ['USER-SUPPLIED VALUES:', 'COMPUTED VALUES:']) {
    const { verdict, helmOutput } = recognise('x.yaml', `${header}\ndeploymentChart: platform\n`);
    assert.equal(verdict, 'values');
    assert.equal(helmOutput, true);
  }
  assert.equal(recognise('x.yaml', 'deploymentChart: platform\n').helmOutput, undefined);
  assert.equal(recognise('x.yaml', 'USER-SUPPLIED VALUES:\nreplicaCount: 1\n').verdict, 'none');
});
