import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import {
  checkFindings,
  checkFix,
  checkMessage,
  checkSilent,
  lintText,
} from '../../support/check.ts';

checkFindings(
  'wrong-type',
  `
deploymentChart: platform
nodeSelector:
  polyaxon: true
  #         ^^^^ wrong-type
gateway:
  nodeSelector: core
  #             ^^^^ wrong-type
  replicas: two
  #         ^^^ wrong-type
ingress:
  enabled: "false"
  #        ^^^^^^^ wrong-type
rbac: true
#     ^^^^ wrong-type
# A rule of its own tells this, with a fix.
imagePullSecrets:
  - name: registry
`,
);

checkMessage(
  'wrong-type',
  'deploymentChart: platform\ningress:\n  enabled: "false"\n',
  '`ingress.enabled` is the text "false", but true or false is needed: the chart takes any text, even "false", for true.',
);
checkMessage(
  'wrong-type',
  'deploymentChart: platform\nrbac:\n  enabled: 0\n',
  '`rbac.enabled` is the number 0, but true or false is needed.',
);
checkMessage(
  'wrong-type',
  'deploymentChart: platform\nuser:\n  password: 123456\n',
  '`user.password` is the number 123456, but text is needed: Helm cannot encode it and stops.',
);
checkMessage(
  'wrong-type',
  'deploymentChart: platform\ngateway:\n  imageTag: 2.10\n',
  '`gateway.imageTag` is the number 2.1, but text or a whole number is needed: a number loses its trailing zeros, so 1.20 becomes 1.2.',
);
checkMessage(
  'wrong-type',
  'deploymentChart: platform\ntolerations:\n  key: polyaxon\n',
  '`tolerations` is a map, but a list is needed.',
);
checkMessage(
  'wrong-type',
  'deploymentChart: platform\nannotations:\n  example.com/on: yes\n',
  '`annotations["example.com/on"]` is true, but text is needed: Kubernetes refuses labels and annotations that are not text.',
);

checkFix(
  'wrong-type',
  'Quote the value',
  'deploymentChart: platform\nnodeSelector:\n  pool: 1 # the first\n',
  'deploymentChart: platform\nnodeSelector:\n  pool: "1" # the first\n',
);
checkFix(
  'wrong-type',
  'Remove the quotes',
  'deploymentChart: platform\ningress:\n  enabled: "false"\n',
  'deploymentChart: platform\ningress:\n  enabled: false\n',
);
checkFix(
  'wrong-type',
  'Remove the quotes',
  'deploymentChart: platform\nredis:\n  replica:\n    replicaCount: "3"\n',
  'deploymentChart: platform\nredis:\n  replica:\n    replicaCount: 3\n',
);
// Quoted numbers, and quoted booleans that are only rendered, come out the same.
checkSilent(
  'wrong-type',
  `
deploymentChart: platform
gateway:
  replicas: "2"
  imageTag: 2.15.1
  service:
    port: "80"
agent:
  isReplica: "true"
`,
);
checkSilent(
  'wrong-type',
  `
deploymentChart: platform
ingress:
  enabled: \${enabled}
  annotations:
nodeSelector: '{{ .Values.selector }}'
gateway:
  replicas: ENC[AES256_GCM,data:abc]
`,
);

// An error is what Helm or Kubernetes stops at, in the values that there are.
const severities: readonly (readonly [yaml: string, ...severity: string[]])[] = [
  ['rbac: {enabled: "true"}', 'warning'],
  ['tolerations: {}\nagent: {affinity: []}', 'warning', 'warning'],
  ['nodeSelector: [a]', 'error'],
  ['scheduler: {resources: {requests: text}}', 'warning'],
  ['redis: {enabled: true}\nscheduler: {enabled: true, resources: {requests: text}}', 'error'],
  ['externalServices: {auth: {google: text}}', 'error'],
  ['organizationKey: 5', 'error'],
  ['email: {hostPassword: 5}', 'warning'],
  ['email: {enabled: true, hostPassword: 5}', 'error'],
  // The sub-charts' own schemas and templates.
  ['redis: {enabled: true, master: {extraFlags: --maxmemory 2gb}}', 'error'],
  ['redis: {master: {extraFlags: --maxmemory 2gb}}', 'warning'],
  ['redis: {enabled: true, master: {livenessProbe: {periodSeconds: "5"}}}', 'error'],
  ['postgresql: {persistence: {size: 8}}', 'error'],
  ['postgresql: {enabled: false, persistence: {size: 8}}', 'warning'],
  ['postgresql: {primary: {extraEnvVars: {TZ: UTC}}}', 'error'],
  ['postgresql: {primary: {livenessProbe: {periodSeconds: "5"}}}', 'error'],
  ['postgresql: {primary: {extraEnvVars: "- {name: TZ, value: UTC}\\n"}}'],
  ['rabbitmq: {enabled: true, persistence: {size: 10}}', 'error'],
  ['rabbitmq: {enabled: true, service: {annotationsHeadless: [a]}}', 'error'],
  ['connections: [text]\nmountConnections: [a]', 'error'],
];

for (const [yaml, ...expected] of severities) {
  test(`wrong-type: ${yaml} is ${expected.join(', ') || 'fine'}`, () => {
    const { findings } = lintText(`deploymentChart: platform\n${yaml}\n`);
    const found = findings.filter(({ rule }) => rule.id === 'wrong-type');
    assert.deepEqual(
      found.map(({ severity }) => severity),
      expected,
    );
  });
}

test('a value that counts as off is not quoted unasked: as a text it counts as on', () => {
  for (const [value, isSafe] of [
    ['false', false],
    ['0', false],
    ['3', true],
  ] as const) {
    const { findings } = lintText(`deploymentChart: agent\nproxy:\n  httpProxy: ${value}\n`);
    const quoting = findings
      .filter(({ rule }) => rule.id === 'wrong-type')
      .flatMap((finding) => fixesOf(finding));
    assert.deepEqual(
      quoting.map(({ safe }) => safe),
      [isSafe],
      value,
    );
  }
});

test('where the template prints a text without quotes, quotes in the values help nobody', () => {
  const { findings } = lintText('deploymentChart: agent\npriorityClassName: 3\n');
  assert.deepEqual(
    findings
      .filter(({ rule }) => rule.id === 'wrong-type')
      .map((finding) => fixesOf(finding).map(({ title }) => title)),
    [[]],
  );
});

test('the library of a bundled chart is a map, or Helm stops: also where that chart is off', () => {
  for (const value of ['[]', 'text', '']) {
    const { findings } = lintText(`deploymentChart: platform\nrabbitmq:\n  common: ${value}\n`);
    const told = findings.filter(({ path }) => path.join('.') === 'rabbitmq.common');
    assert.deepEqual(
      told.map(({ severity }) => severity),
      ['error'],
      value,
    );
  }
});

test('where an amount belongs, true is not made a text: Kubernetes refuses that too', () => {
  const { findings } = lintText(
    'deploymentChart: platform\nagent: {resources: {requests: {cpu: true}}}\n',
  );
  const wrong = findings.filter(({ rule }) => rule.id === 'wrong-type');
  assert.equal(wrong.length, 1);
  assert.deepEqual(wrong.flatMap(fixesOf), []);
});

test('where templates look for a name in a list, Helm stops at a map; without anything to look for it does not', () => {
  const severities = (connections: string) =>
    lintText(`deploymentChart: agent\nmountConnections: {a: b}\n${connections}`)
      .findings.filter(({ path }) => path[0] === 'mountConnections')
      .map(({ severity }) => severity);
  assert.deepEqual(severities('connections: [{name: a, kind: git}]\n'), ['error']);
  assert.deepEqual(severities('connections: []\n'), ['warning']);
});
