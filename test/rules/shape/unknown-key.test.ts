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
import { checkLinear } from '../../support/check-linear.ts';

checkFindings(
  'unknown-key',
  `
deploymentChart: platform
nodeSelecter:
#^^^^^^^^^^^ unknown-key
  polyaxon: core
gateway:
  replica: 2
  #^^^^^^ unknown-key
  hpa:
    minPods: 1
    #^^^^^^ unknown-key
`,
);

checkMessage(
  'unknown-key',
  'deploymentChart: platform\nglobalReplicas: 2\n',
  '`globalReplicas` is read by no template of chart 2.15.1.',
);
checkMessage(
  'unknown-key',
  'deploymentChart: platform\ngatewayy: {}\n',
  '`gatewayy` is read by no template of chart 2.15.1; did you mean `gateway`?',
);
checkMessage(
  'unknown-key',
  'deploymentChart: platform\nredis:\n  shards: 3\n',
  '`redis.shards` is read neither by chart 2.15.1 nor by its bundled redis.',
);
checkMessage(
  'unknown-key',
  'deploymentChart: platform\ntolerations:\n  - key: polyaxon\n    efect: NoSchedule\n',
  '`tolerations[0].efect` is no part of a Kubernetes toleration, so Kubernetes may refuse it; did you mean `tolerations[0].effect`?',
);

checkFix(
  'unknown-key',
  'Rename to nodeSelector',
  `
deploymentChart: platform
# the core nodes
nodeSelecter: # all of them
  polyaxon: core
`,
  `
deploymentChart: platform
# the core nodes
nodeSelector: # all of them
  polyaxon: core
`,
);
checkFix(
  'unknown-key',
  'Rename to hostName',
  'deploymentChart: platform\ningress:\n  host_name: polyaxon.example.com\n',
  'deploymentChart: platform\ningress:\n  hostName: polyaxon.example.com\n',
);

/** The key that is meant, by the message; undefined where there is no guess. */
function checkGuess(yaml: string, meant: string | undefined, chart = 'platform'): void {
  test(`unknown-key: ${yaml.trim().replace(/\s+/g, ' ')} means ${meant}`, () => {
    const { findings } = lintText(`deploymentChart: ${chart}\n${yaml}`);
    const [finding] = findings.filter(({ rule }) => rule.id === 'unknown-key');
    assert.ok(finding);
    assert.equal(/did you mean `(.+)`/.exec(finding.message)?.[1], meant);
  });
}

// The same name at another place: further up, further down, in another section.
checkGuess('gateway:\n  hostName: polyaxon.example.com\n', 'hostName');
checkGuess('agent:\n  artifactsStore: {name: a, kind: s3}\n', 'artifactsStore');
checkGuess('service:\n  type: ClusterIP\n', 'gateway.service');
checkGuess('gateway:\n  type: ClusterIP\n', 'gateway.service.type');
checkGuess('adminEnabled: true\n', 'ui.adminEnabled');
checkGuess('gateway:\n  additionalNamespaces: [a]\n', 'agent.additionalNamespaces');
checkGuess('ssl:\n  secret: polyaxon-cert\n', 'ssl.secretName');
checkGuess('ingress:\n  host: polyaxon.example.com\n', 'ingress.hostName');
checkGuess('errorsOptions:\n  dsn: x\n', 'externalServices.errors.options');
checkGuess(
  'externalServices:\n  errors:\n    default:\n      dsn: x\n',
  'externalServices.errors.options',
);
checkGuess('api:\n  organizationKey: x\n', 'organizationKey');
checkGuess(
  'ingress:\n  kubernetes.io/tls-acme: "true"\n',
  'ingress.annotations["kubernetes.io/tls-acme"]',
);
// No place stands out, it is taken, or it takes something else.
checkGuess('resources:\n  limits: {cpu: 1}\n', undefined);
checkGuess('port: 80\n', undefined);
checkGuess('password: x\n', undefined);
checkGuess('redis:\n  nodeselector: {a: b}\n', undefined);
checkGuess('gateway:\n  hostName: a.example.com\nhostName: b.example.com\n', undefined);
checkGuess('gateway:\n  hostName: {a: b}\n', undefined);

checkFix(
  'unknown-key',
  'Move to hostName',
  `
deploymentChart: platform
gateway:
  # where people go
  hostName: polyaxon.example.com
timezone: UTC
`,
  `
deploymentChart: platform
timezone: UTC
# where people go
hostName: polyaxon.example.com
`,
);
checkFix(
  'unknown-key',
  'Move to organizationKey',
  'deploymentChart: platform\napi:\n  organizationKey: x\n',
  'deploymentChart: platform\norganizationKey: x\n',
);

// Told by `removed-key`, `subchart-key-ignored` and `dead-key`.
checkSilent(
  'unknown-key',
  `
deploymentChart: platform
api:
  replicas: 2
  image: polyaxon/polyaxon-api
hpsearch: {}
gateway:
  scheme: https
postgresql:
  nodeSelector: {polyaxon: core}
`,
);
checkSilent('unknown-key', 'deploymentChart: agent\nscheduler: {enabled: true}\n');
// What is read by sub-charts, by the platform itself or by nobody on purpose.
checkSilent(
  'unknown-key',
  `
deploymentChart: platform
x-core: &core
  polyaxon: core
_anchors:
  - 1
nodeSelector: *core
postgresql:
  primary:
    anything: 1
rabbitmq:
  service:
    ports:
      amqp: 5672
  nodeSelector:
    polyaxon: core
init:
  anything: 1
connections:
  - name: data
    kind: custom
    schema:
      anything: 1
'{{ .Values.key }}': 1
`,
);
// Declared by the charts themselves, read by the official CLI, or the business of another rule.
checkSilent(
  'unknown-key',
  `
deploymentChart: platform
deploymentVersion: 2.15.1
gateway:
  enabled: true
ingress:
  backend: gateway
postgresql:
  persistence:
    existingClaim: database
redis:
  affinity: {}
securityContext:
  user: 1111
`,
);
checkSilent('unknown-key', 'deploymentChart: agent\napi: {}\n');
// What a 1.x chart reads is not known here.
checkSilent('unknown-key', 'deploymentChart: platform\ndeploymentVersion: 1.20.0\napi: {}\n');

// A guess is never the key itself, nor one that the chart at that version knows or takes no more.
checkMessage(
  'unknown-key',
  '# polyaxon-values: chart=platform version=0.4.1\ntimeZone: UTC\nrbac: {enabled: true}\n',
  /^`timeZone` is read by no template of chart [\d.]+\.$/,
);
checkMessage(
  'unknown-key',
  '# polyaxon-values: chart=platform version=1.9.5\npostgresql: {service: {ports: {postgresql: 5432}}}\n',
  /^`postgresql\.service\.ports` is read neither by chart 1\.20\.0 nor by its bundled postgresql\.$/,
);
// Read by one release of its line alone.
checkSilent(
  'unknown-key',
  '# polyaxon-values: chart=platform version=2.8.0\nagent: {enableFinalizers: true}\n',
);
checkMessage(
  'unknown-key',
  'deploymentChart: platform\ngateway:\n  service:\n    typ: NodePort\n',
  /did you mean `gateway\.service\.type`\?$/,
);
test('unknown keys are told in proportion', () => {
  checkLinear((size) => {
    const keys = Array.from({ length: size }, (_, at) => `unknownKey${at}: 1\n`).join('');
    assert.ok(lintText(`deploymentChart: platform\n${keys}`).findings.length > size);
  }, 250);
});

test('many keys in another style of writing are mended in time in proportion to them', () => {
  checkLinear((size) => {
    const items = Array.from({ length: size }, (_, at) => `  - {Key: a${at}}\n`).join('');
    const { findings } = lintText(`deploymentChart: platform\ntolerations:\n${items}`);
    const fixes = findings.filter(({ rule }) => rule.id === 'unknown-key').flatMap(fixesOf);
    assert.equal(fixes.filter(({ safe }) => safe).length, size);
  }, 60);
});
