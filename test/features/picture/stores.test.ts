import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, line } from './drawn.ts';

const STORES: readonly (readonly [says: string, yaml: string, stores: readonly string[]])[] = [
  [
    'all by default',
    '',
    [
      'Database: in the cluster | PostgreSQL, a volume of 8Gi | !no regular dump',
      'Broker: none | no scheduler needs one',
      "Artifacts: a node's own disk | host_path, /tmp/artifactsStore | ✗lost with its node",
    ],
  ],
  [
    'all outside',
    `postgresql: {enabled: false}
externalServices:
  postgresql: {host: db.acme.com, database: plx}
  redis: {host: "redis://:hunter2@redis.acme.com", port: 6380}
platformSecret: plx
scheduler: {enabled: true}
broker: redis
artifactsStore: {name: a, kind: gcs, schema: {bucket: gs://a}}
connections: [{name: b, kind: git}, {name: c, kind: s3}, {name: d, kind: s3}]
`,
    [
      'Database: outside | db.acme.com:5432/plx | ✓password in Secret plx',
      'Broker: outside | Redis, redis://redis.acme.com:6380',
      'Artifacts: outside | gcs, gs://a | ✓outlives a node',
      '3 connections | git, s3 ×2 | mounted by the runs that name them',
    ],
  ],
  [
    'a database without a volume, a broker that is not there, a claim',
    `postgresql: {primary: {persistence: {enabled: false}}, backup: {enabled: true}}
scheduler: {enabled: true}
broker: rabbitmq
artifactsStore: {name: a, kind: volume_claim, schema: {volumeClaim: plx}}
`,
    [
      'Database: in the cluster | PostgreSQL, no volume | ✗lost with its pod | ✓dumped @daily',
      'Broker: missing | RabbitMQ is named and not there | ✗the scheduler has no broker',
      'Artifacts: a volume claim | volume_claim, plx | outlives a node if its volume does',
    ],
  ],
  [
    'no store where no agent is',
    'organizationKey: key\nagent: {enabled: false}\n',
    [
      'Database: in the cluster | PostgreSQL, a volume of 8Gi | !no regular dump',
      'Broker: none | no scheduler needs one',
      'Artifacts: none here | the agent is off, so nothing is stored',
    ],
  ],
  [
    'an external database without host and password',
    'postgresql: {enabled: false}\n',
    [
      'Database: outside | ✗no host is set | ✗password made up on every upgrade',
      'Broker: none | no scheduler needs one',
      "Artifacts: a node's own disk | host_path, /tmp/artifactsStore | ✗lost with its node",
    ],
  ],
  [
    'what another tool fills in',
    'postgresql: {enabled: "${pg}"}\nscheduler: {enabled: "${s}"}\nartifactsStore: "${store}"\n',
    [
      'Database: filled in elsewhere | PostgreSQL, a volume of 8Gi | !no regular dump',
      'Broker: filled in elsewhere | whether there is a scheduler is open',
      'Artifacts: filled in elsewhere | not set, not set | not known here',
    ],
  ],
];

for (const [says, yaml, stores] of STORES) {
  test(`what must last: ${says}`, () => {
    assert.deepEqual(drawn(`deploymentChart: platform\n${yaml}`).stores.map(line), stores);
  });
}

test('no password is in a picture', () => {
  const yaml = `deploymentChart: platform
postgresql: {enabled: false}
externalServices: {postgresql: {host: "user:hunter2@db", password: hunter2}, rabbitmq: {host: mq, password: hunter2}}
scheduler: {enabled: true}
broker: rabbitmq
user: {password: hunter2}
polyaxonSecret: hunter2
`;
  assert.doesNotMatch(JSON.stringify(drawn(yaml)), /hunter2/);
});

const LOSSES: readonly (readonly [yaml: string, sentences: readonly string[]])[] = [
  [
    'scheduler: {enabled: true}\nbroker: redis\npostgresql: {enabled: false}\nartifactsStore: "${store}"\n',
    [
      'The gateway is away until its only pod starts elsewhere.',
      'The database is outside and goes on.',
    ],
  ],
  [
    '',
    [
      'The gateway is away until its only pod starts elsewhere.',
      'The database is away until its pod starts where its volume can follow.',
      'Artifacts on that node are lost.',
    ],
  ],
  [
    `gateway:
  replicas: 2
  affinity:
    podAntiAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        - {topologyKey: kubernetes.io/hostname, labelSelector: {}}
postgresql: {enabled: false}
scheduler: {enabled: true}
broker: redis
redis: {enabled: true}
artifactsStore: {name: a, kind: s3, schema: {bucket: s3://a}}
`,
    [
      'The gateway goes on: its 2 pods are kept apart.',
      'The database is outside and goes on.',
      'The broker is away until its pod starts elsewhere.',
      'Artifacts are outside and stay.',
    ],
  ],
  [
    'gateway: {replicas: 2}\npostgresql: {primary: {persistence: {enabled: false}}}\nartifactsStore: {name: a, kind: volume_claim}\n',
    [
      'The gateway goes on if its 2 pods are not all on that node.',
      'The database is lost: it has no volume.',
      'Artifacts stay if the volume of the claim does.',
    ],
  ],
];

for (const [yaml, sentences] of LOSSES) {
  test(`when a node is lost: ${JSON.stringify(yaml)}`, () => {
    const { nodeLoss } = drawn(`deploymentChart: platform\n${yaml}`);
    assert.deepEqual(
      nodeLoss.map(({ text }) => text),
      sentences,
    );
  });
}
