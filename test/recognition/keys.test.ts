import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areTelling } from '../../server/src/core/recognition/are-telling.ts';
import { inferChart } from '../../server/src/core/recognition/infer-chart.ts';
import { mayBeLayer } from '../../server/src/core/recognition/may-be-layer.ts';

const telling = (keys: string): boolean => areTelling(new Set(keys.split(' ')));

test('keys that can be no other chart’s', () => {
  assert.ok(telling('artifactsStore'));
  assert.ok(telling('gateway operator scheduler'));
  assert.ok(telling('deploymentType externalServices postgresql'));
  assert.ok(!telling('gateway ingress'));
  assert.ok(!telling('scheduler flower redis postgresql rbac'));
  assert.ok(!telling('gateway operator queueWorker faasnetes'));
  assert.ok(!telling('toString constructor __proto__'));
});

test('which chart', () => {
  assert.equal(inferChart({ deploymentChart: 'agent', postgresql: {} }), 'agent');
  const agent = { agent: { instance: 'o.a.u' }, externalServices: { api: { host: 'h' } } };
  assert.equal(inferChart(agent), 'agent');
  assert.equal(inferChart({ ...agent, platformSecret: 's' }), 'agent');
  assert.equal(inferChart({ ...agent, user: {} }), 'platform');
  assert.equal(inferChart({ agent: { isReplica: true } }), 'agent');
  assert.equal(inferChart({ agent: { instance: 'o.a.u' }, redis: {} }), 'platform');
  assert.equal(inferChart({ deploymentChart: 5, agent: [], externalServices: 'x' }), 'platform');
});

test('what may be a layer', () => {
  assert.ok(mayBeLayer('x.yaml', 'redis: {}'));
  assert.ok(mayBeLayer('polyaxon/x.yaml', 'tolerations: []'));
  assert.ok(!mayBeLayer('x.yaml', 'tolerations: []'));
  assert.ok(!mayBeLayer('polyaxon/x.yaml', 'kind: Secret\napiVersion: v1\n'));
  assert.ok(!mayBeLayer('polyaxon/x.yaml', ''));
});
