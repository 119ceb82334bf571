import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectOfKey, type KeyEffect } from '../../server/src/core/effects/effect-of-key.ts';
import { effectiveValues } from '../../server/src/core/effects/effective-values.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { effectsOf, valuesOf } from '../support/effects.ts';

const effects = effectsOf('platform');

function effectOf(key: string): KeyEffect {
  const values = effectiveValues(effects, valuesOf({}).chart.defaults, {});
  const effect = effectOfKey(effects, key.split('.'), values);
  assert.ok(effect);
  return effect;
}

/** What has to be set before a key does anything, beside the chart's defaults. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'gateway.replicas': [],
  'gateway.service.nodePort': ['gateway.service.type: NodePort'],
  'externalServices.rabbitmq.user': ['scheduler.enabled: true', 'broker: rabbitmq'],
};

for (const [key, needs] of Object.entries(NEEDS)) {
  test(`what ${key} needs`, () => {
    const found = effectOf(key).needs.map(({ key: at, value }) => `${formatPath(at)}: ${value}`);
    assert.deepEqual(found, needs);
  });
}

test('a switch decides of what comes with it, not of what has a switch of its own', () => {
  const { decides } = effectOf('metrics.enabled');
  assert.deepEqual(decides.map(({ kind, name }) => `${kind} ${name}`).sort(), [
    'Deployment {release}-polyaxon-metrics',
    'Service {release}-polyaxon-metrics',
  ]);
});
