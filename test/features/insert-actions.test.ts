import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertionsAt } from '../support/actions.ts';
import { lintText } from '../support/check.ts';

const SELECTOR = 'Insert nodeSelector for core services';
const SECURITY = 'Insert securityContext for a non-root user';
const INGRESS = 'Insert ingress with TLS';

const PLACES: readonly (readonly [marked: string, titles: readonly string[]])[] = [
  ['deploymentChart: platform\n|', [SELECTOR, SECURITY, INGRESS]],
  ['deploymentChart: platform\n\n|\ngateway:\n  replicas: 1\n', [SELECTOR, SECURITY, INGRESS]],
  ['deploymentChart: platform\nnodeSelector:\n  a: b\n|', [SECURITY, INGRESS]],
  ['deploymentChart: platform\nsecurityContext:\n  enabled: true\n|', [SELECTOR, INGRESS]],
  [
    'deploymentChart: platform\ningress:\n  enabled: true\n|',
    [SELECTOR, SECURITY, 'Insert ingress.tls'],
  ],
  ['deploymentChart: platform\ningress:\n  enabled: true\n  |', ['Insert ingress.tls']],
  ['deploymentChart: platform\ningress:\n  enabled: false\n  |\n', [INGRESS]],
  ['deploymentChart: platform\ningress:\n  tls:\n    - secretName: a\n  |', []],
  ['deploymentChart: platform\ngateway:\n  |\n', ['Insert nodeSelector for gateway']],
  ['deploymentChart: platform\ngateway:\n  nodeSelector:\n    a: b\n  |', []],
  [
    'deploymentChart: platform\npostgresql:\n  enabled: true\n  |\n',
    ['Insert nodeSelector for postgresql'],
  ],
  ['deploymentChart: platform\npostgresql:\n  primary:\n    nodeSelector:\n      a: b\n  |', []],
  ['deploymentChart: platform\ntmux:\n  |', []],
  // Where something stands, a person asks about that.
  ['|deploymentChart: platform\n', []],
  ['deploymentChart: platform\n# a com|ment\n', []],
  ['deploymentChart: platform\ngate|way:\n  replicas: 1\n', []],
  ['deploymentChart: platform\ningress:\n  ena|bled: false\n', []],
  ['deploymentChart: platform\nconnections:\n  - name: |a\n', []],
];

for (const [marked, titles] of PLACES) {
  test(`insertions at ${JSON.stringify(marked)}`, () => {
    assert.deepEqual(insertionsAt(marked).titles, titles);
  });
}

test('a selector goes where the chart of a dependency reads it', () => {
  assert.equal(
    insertionsAt('deploymentChart: platform\nredis:\n  enabled: true\n  |\n').apply(
      'Insert nodeSelector for redis',
    ),
    `deploymentChart: platform
redis:
  enabled: true
  master:
    nodeSelector:
      polyaxon: core
  replica:
    nodeSelector:
      polyaxon: core
  \n`,
  );
  assert.equal(
    insertionsAt('deploymentChart: platform\nrabbitmq:\n  |').apply(
      'Insert nodeSelector for rabbitmq',
    ),
    'deploymentChart: platform\nrabbitmq:\n  nodeSelector:\n    polyaxon: core\n  ',
  );
});

test('a block settles the rule that asks for it, and is not offered again', () => {
  for (const [title, rule] of [
    [SELECTOR, 'core-node-isolation'],
    [SECURITY, 'security-context-disabled'],
  ] as const) {
    const text = insertionsAt('deploymentChart: platform\n|').apply(title);
    assert.ok(!lintText(text).findings.some((finding) => finding.rule.id === rule));
    assert.ok(!insertionsAt(`${text}|`).titles.includes(title));
  }
});

test('the ssl block is offered only where the chart mounts its certificate', () => {
  const ssl = 'Insert ssl with a certificate';
  const marked = 'deploymentChart: platform\n|';
  assert.ok(!insertionsAt(marked).titles.includes(ssl));
  const [site] = lintText('deploymentChart: platform\n', { version: '1.20' }).sites;
  // Only where such an old chart is known at all.
  const isOld = site?.values.chart.version.startsWith('1.') === true;
  assert.equal(insertionsAt(marked, { version: '1.20' }).titles.includes(ssl), isOld);
});

test('nothing is inserted into a second document', () => {
  assert.deepEqual(insertionsAt('deploymentChart: platform\n---\na: 1\n|').titles, []);
  assert.deepEqual(insertionsAt('deploymentChart: platform\n---\n|\na: 1\n').titles, []);
  assert.notDeepEqual(insertionsAt('deploymentChart: platform\n|\n---\na: 1\n').titles, []);
});

for (const [name, at, isOffered] of [
  ['main.tf', 'gateway: {replicas: 2}\n    |\n    ui: {}', true],
  ['main.tf', 'gateway: {replicas: 2}\n    ---\n    |\n    ui: {}', false],
  ['main.tf', 'gateway:\n      replicas: 2\n      |', true],
] as const) {
  test(`insertions in ${name}, ${JSON.stringify(at)}: ${isOffered}`, () => {
    const text = `resource "helm_release" "plx" {
  chart  = "polyaxon"
  values = [<<-EOT
    ${at}
  EOT
  ]
}
`;
    const { titles } = insertionsAt(text, { name, force: false });
    assert.equal(
      titles.some((title) => title.startsWith('Insert nodeSelector')),
      isOffered,
    );
  });
}
