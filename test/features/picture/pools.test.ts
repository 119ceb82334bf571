import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, line, pools } from './drawn.ts';

test('without placement everything can share a node with user runs', () => {
  assert.deepEqual(pools(drawn('deploymentChart: platform\n')), [
    'any node: gateway, agent, operator, postgresql; runs can land here',
  ]);
});

test('a global selector reaches the services, not the sub-charts and metrics', () => {
  const yaml = `deploymentChart: platform
nodeSelector: {polyaxon: core}
tolerations:
  - {key: polyaxon, operator: Equal, value: core, effect: NoSchedule}
gateway: {replicas: 3}
scheduler: {enabled: true}
metrics: {enabled: true}
broker: redis
redis: {enabled: true}
`;
  const picture = drawn(yaml);
  assert.deepEqual(pools(picture), [
    'polyaxon=core: gateway ×3, agent, operator, scheduler; runs stay away if these nodes are tainted',
    'any node: metrics, postgresql, redis, redis replica ×3; runs can land here',
  ]);
  assert.equal(picture.pools[0]?.note, 'chosen by the values · tolerates polyaxon=core:NoSchedule');
});

test('a service with a selector of its own leaves the others', () => {
  const yaml = `deploymentChart: platform
nodeSelector: {polyaxon: core}
agent:
  nodeSelector: {zone: b, polyaxon: agents}
postgresql: {enabled: false}
`;
  assert.deepEqual(pools(drawn(yaml)), [
    'polyaxon=core: gateway, operator; runs can land here unless a preset sends them elsewhere',
    'polyaxon=agents, zone=b: agent; runs can land here unless a preset sends them elsewhere',
  ]);
});

test('a required affinity chooses nodes, a preferred one does not', () => {
  const yaml = `deploymentChart: agent
gateway:
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions:
              - {key: pool, operator: In, values: [a, b]}
              - {key: gpu, operator: DoesNotExist}
          - matchExpressions:
              - {key: pool, operator: NotIn, values: [c]}
operator: {enabled: false}
agent:
  affinity:
    nodeAffinity:
      preferredDuringSchedulingIgnoredDuringExecution: []
`;
  assert.deepEqual(pools(drawn(yaml)), [
    'pool=a|b and gpu is not set or pool≠c: gateway; runs can land here unless a preset sends them elsewhere',
    'any node: agent; runs can land here',
  ]);
});

const PODS: readonly (readonly [yaml: string, pods: readonly string[]])[] = [
  [
    'deploymentChart: agent\nsecurityContext: {enabled: true}\nlimitResources: false\n',
    [
      'gateway | logs, artifacts and services of runs | ✓uid 2222',
      'agent | hands runs to the operator | ✓uid 2222',
      'operator | turns runs into pods | ✓uid 2222',
    ],
  ],
  [
    'deploymentChart: agent\nagent: {enabled: false}\noperator: {enabled: false}\nsecurityContext: {enabled: true, runAsUser: 0}\ngateway: {resources: null, hpa: {enabled: true}}\n',
    ['gateway | logs, artifacts and services of runs | ✗root'],
  ],
  [
    'deploymentChart: agent\nagent: {enabled: false}\noperator: {enabled: false}\nsecurityContext: {enabled: true, runAsUser: 1000, runAsGroup: 3000}\ngateway: {replicas: "${count}", resources: {requests: null}}\n',
    [
      'gateway ×? | logs, artifacts and services of runs | CPU up to 6000m | memory up to 8000Mi | ✓uid 1000:3000',
    ],
  ],
];

for (const [yaml, pods] of PODS) {
  test(`pods of ${JSON.stringify(yaml)}`, () => {
    assert.deepEqual(
      drawn(yaml).pools.flatMap((pool) => pool.pods.map(line)),
      pods,
    );
  });
}

test('what each part stands for in the cluster', () => {
  const yaml = `deploymentChart: platform
postgresql: {architecture: replication}
broker: rabbitmq
scheduler: {enabled: true, hpa: {enabled: true, maxpods: 6}}
rabbitmq: {enabled: true, fullnameOverride: mq}
`;
  const pods = drawn(yaml).pools.flatMap((pool) => pool.pods);
  assert.deepEqual(
    pods.map(({ title, replicas, object }) => [title, replicas, object].join(' ').trim()),
    [
      'gateway  Deployment {release}-polyaxon-api',
      'agent  Deployment {release}-polyaxon-agent',
      'operator  Deployment {release}-polyaxon-operator',
      'scheduler 1–6 Deployment {release}-polyaxon-scheduler',
      'postgresql  StatefulSet {release}-postgresql-primary',
      'postgresql read replica  StatefulSet {release}-postgresql-read',
      'rabbitmq',
    ],
  );
});
