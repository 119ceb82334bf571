import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { ChartName } from '../../server/src/core/charts/chart.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { didYouMean, isSameWord } from '../../server/src/core/shape/did-you-mean.ts';
import { knownKeys, schemaAt } from '../../server/src/core/shape/schema-at.ts';
import type { ShapeError } from '../../server/src/core/shape/shape-error.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';

/** YAML → errors, in short: `kind path` and what would do. */
const CASES: readonly (readonly [yaml: string, ...errors: string[]])[] = [
  // Nothing wrong.
  [''],
  ['gateway: {replicas: 2, service: {port: "80", type: NodePort}}'],
  ['tolerations: [{key: a, operator: Exists, tolerationSeconds: 60}]'],
  ['gateway: {resources: {requests: {cpu: 1, memory: 2Gi, nvidia.com/gpu: 1}}}'],
  ['connections: [{name: a, kind: slack, schema: {x: 1}, env: [{name: A, value: b}]}]'],
  ['securityContext: {runAsUser: "1000650000", runAsNonRoot: "true"}'],
  [
    'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists}]}]}}}',
  ],
  [
    'nodeSelector: {node-role.kubernetes.io/core: ""}\nlabels: {app.kubernetes.io/part-of: a.b_c-1}',
  ],
  ['connections: [{name: a, kind: s3, schema: {bucket: "s3://a"}}, {name: b, schema: {x: 1}}]'],
  ['artifactsStore: {name: a, kind: volume_claim, schema: {volumeClaim: a, mountPath: /a}}'],
  // Amounts are the business of `resources-invalid`.
  ['gateway: {resources: {limits: {cpu: 2 cores}}}'],
  // Null means unset, and templated values may become anything.
  ['gateway: {replicas: ~, service: ~}\nnodeSelector:\nbroker:'],
  ['gateway: {replicas: "${n}", service: {type: "{{ .Values.type }}"}}\nnodeSelector: <selector>'],
  // Unknown keys.
  ['nodeSelectors: {}', 'unknown-key nodeSelectors'],
  ['gateway: {service: {ports: 1}}', 'unknown-key gateway.service.ports'],
  ['gateway: {resources: {cpu: 1}}', 'unknown-key gateway.resources.cpu'],
  ['tolerations: [{efect: a}]', 'unknown-key tolerations[0].efect'],
  ['affinity: {nodeAfinity: {}}', 'unknown-key affinity.nodeAfinity'],
  ['"a/b~c": 1', 'unknown-key a/b~c'],
  ['__proto__: 1\nconstructor: 2', 'unknown-key __proto__', 'unknown-key constructor'],
  ['a: {b: {c: 1}}', 'unknown-key a'],
  // Sub-charts: their first level is known, what lies below is theirs.
  ['postgresql: {primary: {x: 1}, metrics: {x: 1}}\nredis: {sentinel: {x: 1}}'],
  [
    'postgresql: {nodeSelector: {a: b}, resources: {}}\nredis: {slave: {}}',
    ...['unknown-key postgresql.nodeSelector', 'unknown-key postgresql.resources'],
    'unknown-key redis.slave',
  ],
  ['rabbitmq: {nodeSelector: {a: 1}}', 'wrong-type rabbitmq.nodeSelector.a: string'],
  // Wrong types.
  ['nodeSelector: {a: true, b: c}', 'wrong-type nodeSelector.a: string'],
  ['nodeSelector: [a]', 'wrong-type nodeSelector: object'],
  ['tolerations: {key: a}', 'wrong-type tolerations: array'],
  ['gateway: 5', 'wrong-type gateway: object'],
  ['gateway: {replicas: two}', 'wrong-type gateway.replicas: integer'],
  ['gateway: {replicas: true}', 'wrong-type gateway.replicas: integer'],
  ['gateway: {imageTag: 1.20}', 'wrong-type gateway.imageTag: string integer'],
  ['ingress: {enabled: "false"}', 'wrong-type ingress.enabled: boolean'],
  ['agent: {isReplica: "false"}'],
  ['agent: {isReplica: maybe}', 'wrong-type agent.isReplica: boolean'],
  ['imagePullSecrets: [{name: a}]', 'wrong-type imagePullSecrets[0]: string'],
  ['redis: {replica: {replicaCount: "3"}}', 'wrong-type redis.replica.replicaCount: integer'],
  ['annotations: {"a/b~c": 1}', 'wrong-type annotations.a/b~c: string'],
  // Kubernetes' own types.
  ['affinity: {nodeAffinity: {anything: 1}}', 'unknown-key affinity.nodeAffinity.anything'],
  [
    'affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {topologyKey: a}}}',
    'wrong-type affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution: array',
  ],
  [
    'gateway: {affinity: {podAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: high, podAffinityTerm: {labelSelector: {matchExpressions: [{key: a, operator: Is}]}}}]}}}',
    'wrong-type gateway.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: integer',
    'wrong-value gateway.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector.matchExpressions[0].operator: In NotIn Exists DoesNotExist',
  ],
  [
    'labels: {"a b": c, d: "e f"}',
    'unknown-key labels["a b"]',
    'wrong-type labels.d: a text of at most 63 letters, digits, `-`, `_` and `.`',
  ],
  [
    'postgresql: {primary: {persistence: {size: 20GB}}}',
    'wrong-type postgresql.primary.persistence.size: a size such as `20Gi`',
  ],
  [
    'gateway: {resources: {limits: {cpu: true}}}',
    'wrong-type gateway.resources.limits.cpu: string number',
  ],
  // What a connection may hold depends on its kind.
  [
    'connections: [{name: a, kind: gcs, schema: {bucket: 1, mountPath: /a}}]',
    'wrong-type connections[0].schema.bucket: string',
    'unknown-key connections[0].schema.mountPath',
  ],
  [
    'artifactsStore: {name: a, kind: host_path, schema: {volumeClaim: a}}',
    'unknown-key artifactsStore.schema.volumeClaim',
  ],
  [
    'connections: [{name: a, kind: git, schema: {flags: "--depth"}}]',
    'wrong-type connections[0].schema.flags: array',
  ],
  // Wrong values; one mistake is one error.
  [
    'gateway: {service: {type: ClusterIp}}',
    'wrong-value gateway.service.type: ClusterIP NodePort LoadBalancer',
  ],
  ['broker: [redis]', 'wrong-type broker: string'],
  ['broker: kafka', 'wrong-value broker: redis rabbitmq'],
];

for (const [yaml, ...errors] of CASES) {
  test(`shape of ${yaml || 'an empty file'}`, () => {
    assert.deepEqual(errorsOf('platform', yaml), errors);
  });
}

test('keys of the platform chart are unknown to the agent chart, and the other way round', () => {
  assert.deepEqual(errorsOf('agent', 'postgresql: {enabled: true}'), ['unknown-key postgresql']);
  assert.deepEqual(errorsOf('agent', 'api: {a: 1}'), []);
  assert.deepEqual(errorsOf('platform', 'api: {a: 1}'), ['unknown-key api']);
});

test('what older charts and their sub-charts read', () => {
  const old = (yaml: string) => errorsOf('platform', yaml, '1.20.0');
  assert.deepEqual(old('api: {replicas: 2, nodeSelector: {a: b}}\nrabbitmq-ha: {anything: 1}'), []);
  assert.deepEqual(
    old('postgresql: {master: {x: 1}, persistence: {enabled: true}, slave: {}}'),
    [],
  );
  assert.deepEqual(old('postgresql: {primary: {}}\nredis: {auth: {}}\nrabbitmq: {}'), [
    ...['unknown-key postgresql.primary', 'unknown-key redis.auth', 'unknown-key rabbitmq'],
  ]);
  assert.deepEqual(old('agent: {priorityClassName: a}'), ['unknown-key agent.priorityClassName']);
  assert.deepEqual(old('operators: {sparkjob: "yes"}'), ['wrong-type operators.sparkjob: boolean']);
});

test('an unknown key comes with the keys that its map may have', () => {
  const { chart } = resolveChart('platform');
  const [error] = chart.validateShape({ ssl: { enable: true } });
  assert.deepEqual(error, {
    kind: 'unknown-key',
    path: ['ssl', 'enable'],
    known: ['enabled', 'secretName', 'path'],
  });
});

test('what is no map at all is one error, or none for nothing', () => {
  const { chart } = resolveChart('platform');
  for (const value of [5, 'text', true, [], [{ a: 1 }]]) {
    assert.deepEqual(chart.validateShape(value), [
      { kind: 'wrong-type', path: [], value, expected: ['object'] },
    ]);
  }
  for (const value of [null, undefined]) assert.deepEqual(chart.validateShape(value), []);
});

test('didYouMean', () => {
  const known = ['nodeSelector', 'tolerations', 'hostName', 'ssl', 'init', 'user', 'password'];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['nodeSelectors', 'nodeSelector'],
    ['nodeselector', 'nodeSelector'],
    ['node_selector', 'nodeSelector'],
    ['node-selector', 'nodeSelector'],
    ['nodeSelecotr', 'nodeSelector'],
    ['Hostname', 'hostName'],
    ['host_name', 'hostName'],
    ['usr', 'user'],
    ['users', 'user'],
    ['passwrod', 'password'],
    ['sl', undefined],
    ['tls', undefined],
    ['anything', undefined],
    ['', undefined],
  ];
  for (const [word, meant] of cases) assert.equal(didYouMean(word, known), meant, word);
  assert.equal(didYouMean('minpod', ['minpods', 'maxpods']), 'minpods');
  assert.equal(didYouMean('mnpods', ['minpods', 'manpods']), undefined, 'two are equally near');
  assert.ok(isSameWord('volume-claim', 'volume_claim'));
  assert.ok(!isSameWord('ClusterIPs', 'ClusterIP'));
});

test('schemaAt', () => {
  const { schema } = resolveChart('platform').chart;
  assert.equal(schemaAt(schema, []), schema);
  const type = schemaAt(schema, ['gateway', 'service', 'type']);
  assert.deepEqual(type?.enum, ['ClusterIP', 'NodePort', 'LoadBalancer', null]);
  assert.equal(type?.default, 'ClusterIP');
  assert.match(String(type?.description), /inside the cluster/);
  assert.equal(schemaAt(schema, ['nodeSelector', 'any.label/at-all'])?.['x-by'], undefined);
  assert.deepEqual(schemaAt(schema, ['nodeSelector', 'a'])?.type, ['string', 'null']);
  assert.deepEqual(schemaAt(schema, ['tolerations', 3, 'key'])?.type, ['string', 'null']);
  assert.equal(
    schemaAt(schema, ['gateway', 'hpa', 'minpods'])?.['x-docs'],
    'docs/setup/platform/replication-concurrency',
    'the page of an ancestor',
  );
  for (const path of [['foo'], ['gateway', 'foo', 'bar'], ['gateway', 0], ['tolerations', 'key']]) {
    assert.equal(schemaAt(schema, path), undefined, formatPath(path));
  }
  assert.equal(schemaAt(schema, ['postgresql', 'metrics', 'deep', 'inside']), undefined);
  const values = { connections: [{ kind: 'git' }, { kind: 's3' }, {}] };
  const known = (i: number) => knownKeys(schema, ['connections', i, 'schema'], values);
  assert.deepEqual(known(0), ['url', 'revision', 'flags']);
  assert.deepEqual(known(1), ['bucket']);
  assert.ok(known(2).includes('bucket') && known(2).includes('url'));
});

function errorsOf(name: ChartName, yaml: string, version?: string): readonly string[] {
  const root = parseYaml(yaml).documents[0]?.root;
  const values = root ? toJson(root) : {};
  return resolveChart(name, version).chart.validateShape(values).map(inShort);
}

function inShort(error: ShapeError): string {
  const words = `${error.kind} ${formatPath(error.path)}`;
  if (error.kind === 'unknown-key') return words;
  const wanted = error.kind === 'wrong-type' ? error.expected : error.allowed;
  return `${words}: ${wanted.join(' ')}`;
}
