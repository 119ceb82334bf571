import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../server/src/core/json.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { describeEffect } from '../../server/src/features/describe-effect.ts';
import { effectsOf, valuesOf } from '../support/effects.ts';

const effects = effectsOf('platform');

/** Key, what else is written, and all that is said of it. */
const CASES: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  [
    'gateway.replicas',
    {},
    ['Sets `spec.replicas` of Deployment `…-polyaxon-api`', 'Changing it restarts nothing'],
  ],
  [
    'timezone',
    {},
    [
      'Sets `POLYAXON_TIME_ZONE` of ConfigMap `…-polyaxon-config`',
      'Changing it restarts Deployment `…-polyaxon-agent`, `…-polyaxon-api`, `…-polyaxon-operator`',
    ],
  ],
  [
    'metrics.image.tag',
    {},
    [
      'Sets `spec.template.spec.containers.image` of Deployment `…-polyaxon-metrics`',
      'Changing it restarts Deployment `…-polyaxon-metrics`',
      'In force only with `metrics.enabled`',
    ],
  ],
  [
    'metrics.image.tag',
    { metrics: { enabled: true } },
    [
      'Sets `spec.template.spec.containers.image` of Deployment `…-polyaxon-metrics`',
      'Changing it restarts Deployment `…-polyaxon-metrics`',
    ],
  ],
  [
    'postgresql.primary.persistence.size',
    {},
    [
      'Sets `spec.volumeClaimTemplates.spec.resources.requests` of StatefulSet `…-postgresql`',
      'Kubernetes refuses to change it later (StatefulSet `…-postgresql`)',
    ],
  ],
  [
    'postgresql.primary.persistence.size',
    { postgresql: { fullnameOverride: 'db' } },
    [
      'Sets `spec.volumeClaimTemplates.spec.resources.requests` of StatefulSet `db`',
      'Kubernetes refuses to change it later (StatefulSet `db`)',
    ],
  ],
  [
    'gateway.nodeSelector',
    {},
    [
      'Sets `spec.template.spec.nodeSelector` of Deployment `…-polyaxon-api`',
      'Changing it restarts Deployment `…-polyaxon-api`',
      'Never reaches user runs',
    ],
  ],
  [
    'redis.image.tag',
    {},
    [
      'Sets `spec.template.spec.containers.image` of StatefulSet `…-redis-master`',
      'Sets `spec.template.spec.containers.image` of StatefulSet `…-redis-replicas`',
      'Changing it restarts StatefulSet `…-redis-master`, `…-redis-replicas`',
      'In force only with `redis.enabled`',
    ],
  ],
  [
    'redis.image.tag',
    { redis: { enabled: true, sentinel: { enabled: true } } },
    [
      'Sets `spec.template.spec.containers.image` of StatefulSet `…-redis-node`',
      'Changing it restarts StatefulSet `…-redis-node`',
    ],
  ],
  [
    'gateway.hpa.enabled',
    {},
    ['Decides whether there is HorizontalPodAutoscaler `…-polyaxon-gateway`'],
  ],
  [
    'operator.leaderElection',
    {},
    [
      'Sets `POLYAXON_LEADER_ELECTION` of ConfigMap `…-polyaxon-agent-config`',
      'Decides whether there is Role `leader-election-role`; RoleBinding `leader-election-rolebinding`',
      'Changing it restarts Deployment `…-polyaxon-agent`, `…-polyaxon-operator`',
    ],
  ],
  ['nobody.reads.this', {}, []],
];

for (const [key, written, expected] of CASES) {
  test(`${key} with ${JSON.stringify(written)}`, () => {
    const lines = describeEffect(key.split('.'), valuesOf(written), effects).map(textOf);
    assert.deepEqual(lines, expected);
  });
}

test('what another version of the chart may do otherwise is said', () => {
  const other = { ...valuesOf({}), version: '2.5.0' };
  assert.deepEqual(describeEffect(['gateway', 'replicas'], other, effects).map(textOf), [
    'Sets `spec.replicas` of Deployment `…-polyaxon-api`',
    'Changing it restarts nothing',
    'That is what chart 2.15.1 does; 2.5.0 may do otherwise',
  ]);
});

test('an item of a list is told as the list', () => {
  const item = describeEffect(['connections', 0, 'name'], valuesOf({}), effects);
  assert.deepEqual(item, describeEffect(['connections'], valuesOf({}), effects));
});
