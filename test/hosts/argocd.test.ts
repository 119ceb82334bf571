import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { checkFindings, checkMessage, checkSilent, lintText } from '../support/check.ts';
import { application, HOST } from './application.ts';

checkFindings(
  'wrong-value',
  application(`      values: |
        gateway:
          service:
            type: LoadBalancr
            #     ^^^^^^^^^^^ wrong-value`),
  HOST,
);
checkFindings(
  'unknown-key',
  application(`      values: |
        postgresqll: {}
        #^^^^^^^^^^ unknown-key`),
  HOST,
);
checkFindings(
  'artifacts-store-default',
  application(`      values: |
        gateway:
        #^^^^^^ artifacts-store-default
          replicas: 2`),
  HOST,
);
checkFindings(
  'wrong-value',
  application(`      valuesObject:
        gateway:
          service:
            type: LoadBalancr
            #     ^^^^^^^^^^^ wrong-value
      values: |
        gateway:
          service:
            type: Ignored`),
  HOST,
);
checkFindings(
  'wrong-type',
  application(`      values: "gateway: {replicas: two}"
      #       ^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-type`),
  HOST,
);
checkFindings(
  'wrong-type',
  application(`      values: >-
      #^^^^^ wrong-type
        gateway: {replicas: two}`),
  HOST,
);
checkFindings(
  'wrong-type',
  application(`      parameters:
        - name: gateway.replicas
          value: two
          #      ^^^ wrong-type
        - name: ui.enabled
          value: "true"
          forceString: true
        - name: broken[`),
  HOST,
);
checkFindings(
  'yaml-syntax',
  application(`      values: |
        gateway:
          replicas: [1
        ui: {}
      # ^ yaml-syntax`),
  HOST,
);

// Argo CD renders the chart to compare: a random value differs each time.
checkMessage(
  'unpinned-secret-key',
  application('      values: |\n        gateway: {}'),
  /never in sync/,
  HOST,
);
test('unpinned-secret-key is a warning here', () => {
  const { findings } = lintText(application('      values: |\n        gateway: {}'), HOST);
  assert.equal(findings.find(({ rule }) => rule.id === 'unpinned-secret-key')?.severity, 'warning');
});

const SILENT: readonly (readonly [rule: string, text: string])[] = [
  // The base is in other files.
  [
    'artifacts-store-default',
    application(
      '      valueFiles: [$values/base.yaml]\n      values: |\n        gateway: {replicas: 2}',
    ),
  ],
  // Set beside the values.
  [
    'unpinned-secret-key',
    application(`      parameters:
        - {name: polyaxonSecret, value: abc}
      fileParameters:
        - {name: internalToken, path: token.txt}
      values: |
        gateway: {}`),
  ],
  [
    'wrong-type',
    application(`      values: |
        gateway:
          replicas: {{ .replicas }}
          service:
            type: {{ default "a: b" .type }}-x
        ui:
          enabled: <path:secret/data/ui#enabled>`),
  ],
];
for (const [rule, text] of SILENT) checkSilent(rule, text, HOST);

const NOT_OURS: readonly (readonly [what: string, text: string])[] = [
  ['another chart', application('      values: |\n        gateway: {}', { chart: 'redis' })],
  [
    "somebody's agent",
    application('      values: |\n        replicas: 1', { chart: 'agent' }).replace(
      'charts.polyaxon.com',
      'example.com',
    ),
  ],
  ['a chart around ours', application('      values: |\n        polyaxon:\n          gateway: {}')],
  ['no values', application('      releaseName: plx')],
  [
    'another kind',
    application('      values: |\n        ui: {}').replace('Application', 'Project'),
  ],
  ['values from a generator', application("      values: '{{ polyaxon }}'")],
];
for (const [what, text] of NOT_OURS) {
  test(`nothing is found: ${what}`, () => {
    assert.equal(lint({ name: 'app.yaml', text }, {}), undefined);
  });
}

test('an ApplicationSet with several sources, a template around it, and several documents', () => {
  const text = `{{- if .Values.polyaxon }}
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
spec:
  template:
    spec:
      sources:
        - repoURL: https://git.example.com/values
          ref: values
        - repoURL: https://charts.polyaxon.com
          chart: polyaxon
          targetRevision: {{ .Values.version }}
          helm:
            values: |
              ---
              gateway: {replicas: two}
              ---
              gateway: {replicas: three}
        - repoURL: https://charts.polyaxon.com
          chart: agent
          targetRevision: ~2.15.0
          helm:
            valuesObject:
              gateway: {replicas: four}
{{- end }}
---
apiVersion: v1
kind: ConfigMap
---
${application('      valuesObject: {gateway: {replicas: five}}', { version: '"*"' })}`;
  const { sites, findings } = lintText(text, HOST);
  assert.deepEqual(
    sites.map(({ role, values: { chart } }) => [chart.name, chart.version, role]),
    [
      ['platform', '2.15.1', 'root'],
      ['agent', '2.15.1', 'root'],
      ['platform', '2.15.1', 'root'],
    ],
  );
  const wrong = findings.filter(({ rule }) => rule.id === 'wrong-type');
  assert.deepEqual(
    wrong.map(({ span }) => text.slice(span.start, span.end)),
    ['two', 'four', 'five'],
  );
});

test('values that two sources share are checked once, and not changed', () => {
  for (const [key, value] of [
    ['values', '|\n        gateway: {replicas: two}'],
    ['valuesObject', '{gateway: {replicas: two}}'],
  ]) {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  sources:
    - chart: polyaxon
      helm:
        ${key}: &shared ${value?.replace('\n', '\n    ')}
    - chart: polyaxon
      helm:
        ${key}: *shared
`;
    const found = lintText(text, HOST).findings.filter(({ rule }) => rule.id === 'wrong-type');
    assert.deepEqual(
      found.map((each) => [text.slice(each.span.start, each.span.end), fixesOf(each).length]),
      [['two', 0]],
    );
  }
});

test('odd input: found or not, nothing throws', () => {
  const whole = application(
    '      parameters: [{name: a.b, value: 1}]\n      values: |\n        ui: {}',
  );
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
