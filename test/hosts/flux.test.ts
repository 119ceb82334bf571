import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lint } from '../../server/src/core/lint.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { checkFindings, checkFix, checkSilent, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

const HOST = { force: false, name: 'clusters/prod/polyaxon.yaml' } as const;

const CHART = `  chart:
    spec:
      chart: polyaxon
      version: 2.15.x
      sourceRef:
        kind: HelmRepository
        name: charts`;

/** A HelmRelease with this below `spec:`. */
function release(spec: string, chart = CHART): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: tracking-polyaxon
spec:
  interval: 10m
${chart}
${spec}
`;
}

checkFindings(
  'artifacts-store-default',
  release(`  values:
    gateway:
    #^^^^^^ artifacts-store-default
      replicas: 2`),
  HOST,
);
checkFindings(
  'wrong-value',
  release(`  values:
      gateway:
          service:
              type: LoadBalancr
              #     ^^^^^^^^^^^ wrong-value
  test:
      enable: true`),
  HOST,
);
checkFindings(
  'unknown-key',
  release(`  values:
    postgresqll: {}
    #^^^^^^^^^^ unknown-key
    ui:
      enabled: \${UI_ENABLED:=true}
  upgrade:
    remediation: {retries: 3}`),
  HOST,
);
checkFindings(
  'duplicate-key',
  release(`  interval: 5m
  values:
    gateway: {replicas: 1}
    gateway: {replicas: 2}
  # ^^^^^^^ duplicate-key`),
  HOST,
);
// Two places in one document: that it breaks is told once.
checkFindings(
  'yaml-syntax',
  `apiVersion: v1
kind: List
items:
  - apiVersion: helm.toolkit.fluxcd.io/v2
    kind: HelmRelease
    metadata: {name: first}
    spec:
      chart: {spec: {chart: polyaxon, sourceRef: {kind: HelmRepository, name: polyaxon}}}
      values: {gateway: {replicas: 1}}
  - apiVersion: helm.toolkit.fluxcd.io/v2
    kind: HelmRelease
    metadata: {name: second}
    spec:
      chart: {spec: {chart: polyaxon, sourceRef: {kind: HelmRepository, name: polyaxon}}}
      values:
        gateway: {replicas: 1}}
        #                     ^ yaml-syntax
`,
  HOST,
);
checkFix(
  'wrong-value',
  'Change to LoadBalancer',
  release('  values: {gateway: {service: {type: LoadBalancr}}} # public\n  suspend: false'),
  release('  values: {gateway: {service: {type: LoadBalancer}}} # public\n  suspend: false'),
  HOST,
);
checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  release('  values:\n\n  # resumed by hand\n  suspend: true').replaceAll('\n', '\r\n'),
  release(
    '  values:\n    securityContext:\n      enabled: true\n\n  # resumed by hand\n  suspend: true',
  ).replaceAll('\n', '\r\n'),
  HOST,
);
checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  release('  values:\n    gateway:\n      replicas: 2\n\n  suspend: true'),
  release(
    '  values:\n    gateway:\n      replicas: 2\n    securityContext:\n      enabled: true\n\n  suspend: true',
  ),
  HOST,
);

// A base that is elsewhere may have what is missing here.
for (const base of [
  '  valuesFrom:\n    - {kind: ConfigMap, name: base}\n',
  '  valuesFrom: [{kind: Secret, name: base, valuesKey: prod.yaml}]\n',
]) {
  checkSilent('artifacts-store-default', release(`${base}  values:\n    ui: {}`), HOST);
}
checkSilent(
  'artifacts-store-default',
  release(
    '  values:\n    ui: {}',
    CHART.replace('version: 2.15.x', 'valuesFiles: [values.yaml, values-prod.yaml]'),
  ),
  HOST,
);
// Single values from a Secret are known to be set, and no more.
checkSilent(
  'default-root-password',
  release(`  valuesFrom:
    - {kind: Secret, name: root, valuesKey: password, targetPath: user.password}
  values:
    ui: {}`),
  HOST,
);
checkFindings(
  'artifacts-store-default',
  release(`  valuesFrom:
    - {kind: Secret, name: root, valuesKey: password, targetPath: user.password}
  values:
    ui: {}
    #^ artifacts-store-default`),
  HOST,
);

test('the upgrade alone makes up new secret keys, so no warning', () => {
  const { findings } = lintText(release('  values:\n    ui: {}'), HOST);
  assert.equal(findings.find(({ rule }) => rule.id === 'unpinned-secret-key')?.severity, 'hint');
});

const REPOSITORY = `apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata:
  name: charts
spec:
  url: https://charts.polyaxon.com
---
`;
const OCI = `
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: {name: mirror}
spec:
  url: oci://registry.example.com/charts/polyaxon
  ref: {tag: 2.15.1}
`;
const AGENT = CHART.replace('chart: polyaxon', 'chart: agent');
const FOLDER = CHART.replace('chart: polyaxon', 'chart: ./charts/polyaxon').replace(
  'HelmRepository',
  'GitRepository',
);
const VALUES = '  values:\n    replicas: 1';

const FOUND: readonly (readonly [what: string, text: string, sites: unknown])[] = [
  ['the chart by its name', release(VALUES), ['platform']],
  ['an agent from our repository', REPOSITORY + release(VALUES, AGENT), ['agent']],
  ["somebody's agent", release(VALUES, AGENT), undefined],
  [
    'an agent by its values',
    release('  values:\n    organizationKey: key\n    agent: {token: x}', AGENT),
    ['agent'],
  ],
  [
    'a chart in an OCI repository',
    release(VALUES, '  chartRef: {kind: OCIRepository, name: mirror}') + OCI,
    ['platform'],
  ],
  [
    'a chart in an OCI repository that is not to be seen',
    release(VALUES, '  chartRef: {kind: OCIRepository, name: polyaxon}'),
    ['platform'],
  ],
  ['a chart in a folder, around ours', release(VALUES, FOLDER), undefined],
  [
    'a chart in a folder, with our values',
    release('  values:\n    artifactsStore: {name: a, kind: s3}', FOLDER),
    ['platform'],
  ],
  ['a chart around ours', release('  values:\n    polyaxon: {ui: {}}'), undefined],
  ['another chart', release(VALUES, CHART.replace('polyaxon', 'redis')), undefined],
  ['no values', release('  suspend: true'), undefined],
  ['another kind', release(VALUES).replace('HelmRelease', 'HelmChart'), undefined],
  ['two releases', `${release(VALUES)}---\n---\n${release(VALUES)}`, ['platform', 'platform']],
  ['a half-typed chart', release(VALUES, '  chart:\n    spec:'), undefined],
];
for (const [what, text, expected] of FOUND) {
  test(`what is found: ${what}`, () => {
    const sites = lint({ name: 'release.yaml', text }, {})?.sites;
    assert.deepEqual(
      sites?.map(({ values }) => values.chart.name),
      expected,
    );
  });
}

test('odd input: found or not, nothing throws', () => {
  const whole = `${REPOSITORY}${release(`  valuesFrom: [{targetPath: a.b}]\n${VALUES}`)}`;
  const odd = [
    '[]',
    '{}',
    '*x',
    '!!binary x',
    '"',
    '|',
    '- - a',
    'null',
    '1',
    '{{ x }}',
    '&a [*a]',
  ];
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(20),
      fc.constantFrom('', ...odd),
      (start, length, put) => {
        const text = whole.slice(0, start) + put + whole.slice(start + length);
        assert.deepEqual(lint({ name: 'a.yaml', text }, {})?.failures ?? [], []);
      },
    ),
    { numRuns: 400 },
  );
});

test('hover tells of a key of the values, and of none around them', () => {
  const { text, offset } = readCursor(release('  values:\n    gateway:\n      repli|cas: 2'));
  const result = lintText(text, HOST);
  assert.match(hoverAt(result, offset)?.markdown ?? '', /Here: `2`, set in this file/);
  assert.equal(hoverAt(result, text.indexOf('interval')), undefined);
});
