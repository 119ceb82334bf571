import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { checkFindings, checkFix, checkSilent, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

const HOST = { force: false, name: 'deploy/helmfile.yaml' } as const;

/** A helmfile whose release has this below its chart. */
function helmfile(release: string, chart = 'plx/polyaxon'): string {
  return `repositories:
  - name: plx
    url: https://charts.polyaxon.com
releases:
  - name: cache
    chart: bitnami/redis
    values:
      - gatewayy: {}
  - name: polyaxon
    chart: ${chart}
${release}
  - name: last
    chart: ./charts/last
`;
}

checkFindings(
  'artifacts-store-default',
  helmfile(`    values:
      - gateway:
        #^^^^^^ artifacts-store-default
          replicas: 2`),
  HOST,
);
checkFindings(
  'unknown-key',
  helmfile(`    version: 2.15.1
    values:
    -   gateway:
            replicaz: 2
            #^^^^^^^ unknown-key
        schedulr: {}
        #^^^^^^^ unknown-key`),
  HOST,
);
checkFindings(
  'wrong-value',
  helmfile(`    set:
      - name: gateway.service.type
        value: LoadBalancr
        #      ^^^^^^^^^^^ wrong-value
    values:
      - ui: {}`),
  HOST,
);
checkFindings(
  'wrong-type',
  helmfile(
    `    values:
      - ui: 5
        #   ^ wrong-type
      - common.yaml
      - ui: 6
        #   ^ wrong-type`,
    'plx/agent',
  ),
  HOST,
);
// Actions of Go's templates stand where a value would, or on lines of their own.
checkFindings(
  'unknown-key',
  `{{ $version := "2.15.1" }}
${helmfile(`    version: {{ $version }}
    values:
      - gateway:
          replicas: {{ .Values.replicas }}
          service:
            type: {{ .Values.type }}-{{ .Values.suffix | default "a: b" }}
        {{- if .Values.ui }}
        ui: {enabled: true}
        {{- else }}
        ui: {enabled: false}
        {{- end }}
        schedulr: "{{ x }}"
        #^^^^^^^ unknown-key`)}`,
  { ...HOST, name: 'helmfile.yaml.gotmpl' },
);

checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  helmfile(`    values:
      - gateway:
          replicas: {{ .Values.replicas }} # many`),
  helmfile(`    values:
      - gateway:
          replicas: {{ .Values.replicas }} # many
        securityContext:
          enabled: true`),
  HOST,
);

test('fixes of the last key leave the rest of the file as it is', () => {
  const text = helmfile('    values:\n      - gateway: {}\n        ui: {}').replaceAll(
    '\n',
    '\r\n',
  );
  for (const { edits } of lintText(text, HOST).findings.flatMap(fixesOf)) {
    const fixed = applyEdits(text, edits);
    assert.doesNotMatch(fixed, /(?<!\r)\n/);
    assert.equal(parse(fixed).releases.length, 3);
    assert.deepEqual(parse(fixed).releases[0], parse(text).releases[0]);
  }
});

test('hover inside', () => {
  const { text, offset } = readCursor(helmfile('    values:\n      - gateway: {replic|as: 2}'));
  assert.match(hoverAt(lintText(text, HOST), offset)?.markdown ?? '', /gateway\.replicas/);
});

checkFindings(
  'artifacts-store-default',
  helmfile(`    values:
      - ui: {}
#       ^^ artifacts-store-default
      - gateway: {}`),
  HOST,
);

const OVERLAYS = {
  'a file as well': '    values:\n      - common.yaml\n      - gateway: {}',
  secrets: '    secrets: [secrets.yaml]\n    values:\n      - gateway: {}',
  'lines from elsewhere':
    '    values:\n      - gateway: {}\n        {{ toYaml .Values.more | nindent 8 }}',
};
for (const release of Object.values(OVERLAYS)) {
  checkSilent('artifacts-store-default', helmfile(release), HOST);
}

const NOT_OURS = {
  'another chart': helmfile('    values:\n      - gateway: {}', 'bitnami/redis'),
  "somebody's agent": helmfile('    values:\n      - replicas: 1', 'acme/agent'),
  'a chart around ours': helmfile('    values:\n      - polyaxon: {ui: {}}'),
  'a chart in a folder': helmfile('    values:\n      - ui: {}', './charts/polyaxon'),
  'files only': helmfile('    values: [polyaxon.yaml]'),
  'not installed': helmfile('    installed: false\n    values:\n      - gateway: {}'),
  'no YAML before it is filled in': helmfile('    values:\n      - a: [\n{{ if x }}\n ]: }'),
  'values that are no list': helmfile('    values: {gateway: {}}'),
};
for (const [what, text] of Object.entries(NOT_OURS)) {
  test(`nothing is found: ${what}`, () => {
    assert.equal(lint({ name: 'helmfile.yaml', text }, {}), undefined);
  });
}
