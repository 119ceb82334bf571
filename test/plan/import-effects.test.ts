import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pack } from '../../scripts/import-effects/pack.ts';
import { readObjects } from '../../scripts/import-effects/read-objects.ts';
import { effectiveValues } from '../../server/src/core/effects/effective-values.ts';
import type { Effects } from '../../server/src/core/effects/effects.ts';
import { renderObjects } from '../../server/src/core/effects/render.ts';
import { unpackEffects } from '../../server/src/core/effects/unpack.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { compareObjects } from '../../server/src/core/plan/compare-objects.ts';

/** The effects of a chart with these templates (and sub-charts' files under `charts/…`). */
function effectsOf(files: Readonly<Record<string, string>>): Effects {
  const folder = mkdtempSync(join(tmpdir(), 'effects-'));
  try {
    const all = { 'Chart.yaml': 'name: polyaxon\nversion: 1.0.0\n', ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return unpackEffects(JSON.parse(JSON.stringify(pack(readObjects(folder)))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a change does, as `Kind name: consequence (fields)`. */
function changeOf(effects: Effects, before: JsonObject, after: JsonObject): readonly string[] {
  const render = (values: JsonObject) =>
    renderObjects(effects, effectiveValues(effects, {}, values));
  return compareObjects(render(before), render(after)).map(
    ({ kind, name, consequences, fields }) =>
      `${kind} ${name}: ${consequences.join(' ')}${fields.size > 0 ? ` (${[...fields.keys()]})` : ''}`,
  );
}

const DEPLOYMENT = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-api
  labels: {{- toYaml .Values.labels | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  template:
    metadata:
      annotations:
        checksum/config: {{ include (print $.Template.BasePath "/config.yaml") . | sha256sum }}
    spec:
      {{- with .Values.nodeSelector }}
      nodeSelector:
{{ toYaml . | indent 8 }}
      {{- else }}
      nodeSelector: {}
      {{- end }}
`;

const CONFIG = `
{{- if .Values.enabled }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ template "fullname" . }}
data:
  LEVEL: {{ default "info" .Values.level | quote }}
  {{- range .Values.hosts }}
  HOST_{{ .name }}: {{ .port }}
  {{- end }}
{{- end }}
`;

const HELPERS = `
{{- define "fullname" -}}
{{- if .Values.nameOverride }}{{ .Values.nameOverride }}{{ else }}{{ printf "%s-config" .Release.Name }}{{ end -}}
{{- end -}}
`;

const chart = effectsOf({
  'templates/api.yaml': DEPLOYMENT,
  'templates/config.yaml': CONFIG,
  'templates/_helpers.tpl': HELPERS,
});

const CASES: readonly (readonly [string, JsonObject, JsonObject, readonly string[]])[] = [
  [
    'a field',
    { replicas: 1 },
    { replicas: 2 },
    ['Deployment {release}-api: in-place (spec.replicas)'],
  ],
  [
    'a whole map',
    {},
    { labels: { a: 'b' } },
    ['Deployment {release}-api: in-place (metadata.labels)'],
  ],
  [
    'a field of the pod template',
    {},
    { nodeSelector: { a: 'b' } },
    ['Deployment {release}-api: restart (spec.template.spec.nodeSelector)'],
  ],
  ['an empty value is none', {}, { nodeSelector: {} }, []],
  ['a value that nobody reads', {}, { other: 1 }, []],
  [
    'an object comes, and who has its checksum restarts',
    {},
    { enabled: true },
    [
      'ConfigMap {release}-config: created',
      'Deployment {release}-api: restart (spec.template.metadata.annotations.checksum/config)',
    ],
  ],
  ['what is off has no effect', { level: 'info' }, { level: 'debug' }, []],
  [
    'a default written out changes nothing',
    { enabled: true },
    { enabled: true, level: 'info' },
    [],
  ],
  [
    'another name is another object',
    { enabled: true },
    { enabled: true, nameOverride: 'db' },
    [
      'ConfigMap {release}-config: recreated',
      'ConfigMap db: recreated',
      'Deployment {release}-api: restart (spec.template.metadata.annotations.checksum/config)',
    ],
  ],
  [
    'items of a list',
    { enabled: true, hosts: [{ name: 'a', port: 1, note: 'x' }] },
    { enabled: true, hosts: [{ name: 'a', port: 2, note: 'y' }] },
    [
      'Deployment {release}-api: restart (spec.template.metadata.annotations.checksum/config)',
      'ConfigMap {release}-config: config (data)',
    ],
  ],
  [
    'what an item has beside what is read',
    { enabled: true, hosts: [{ name: 'a', port: 1, note: 'x' }] },
    { enabled: true, hosts: [{ name: 'a', port: 1, note: 'y' }] },
    [],
  ],
];

for (const [name, before, after, expected] of CASES) {
  test(name, () =>
    assert.deepEqual([...changeOf(chart, before, after)].sort(), [...expected].sort()),
  );
}

const WITH_SUBCHART = effectsOf({
  'templates/config.yaml': CONFIG,
  'templates/_helpers.tpl': HELPERS,
  'charts/db/Chart.yaml': 'name: db\nversion: 1.0.0\n',
  'charts/db/values.yaml':
    'size: 8Gi\nimage: {registry: docker.io}\ntext: "for {{ .Values.user }}"\n',
  'charts/db/templates/sts.yaml': `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .Release.Name }}-db
spec:
  template:
    spec:
      image: {{ default .Values.image.registry ((.Values.global).imageRegistry) }}/db
      args: {{ tpl .Values.text . }}
  volumeClaimTemplates:
    - spec:
        storage: {{ .Values.size }}
`,
});

const SUBCHART_CASES: readonly (readonly [string, JsonObject, JsonObject, readonly string[]])[] = [
  [
    'an immutable field',
    {},
    { db: { size: '20Gi' } },
    ['StatefulSet {release}-db: refused (spec.volumeClaimTemplates.spec.storage)'],
  ],
  ['the sub-chart’s default written out', {}, { db: { size: '8Gi' } }, []],
  ['the sub-chart off', {}, { db: { enabled: false } }, ['StatefulSet {release}-db: deleted']],
  [
    'a global value',
    {},
    { global: { imageRegistry: 'other' } },
    ['StatefulSet {release}-db: restart (spec.template.spec.image)'],
  ],
  [
    'a default that is a template',
    { db: { user: 'a' } },
    { db: { user: 'b' } },
    ['StatefulSet {release}-db: restart (spec.template.spec.args)'],
  ],
  [
    'which is no more read once it is replaced',
    { db: { text: 'for all', user: 'a' } },
    { db: { text: 'for all', user: 'b' } },
    [],
  ],
];

for (const [name, before, after, expected] of SUBCHART_CASES) {
  test(name, () => assert.deepEqual(changeOf(WITH_SUBCHART, before, after), expected));
}

for (const value of [
  '{{ .Values.proxy.inRuns }}',
  '{{ .Values.proxy.inRuns | quote }}',
  '"{{ .Values.proxy.inRuns }}"',
]) {
  test(`a key without a value is no field, and part of the text: ${value}`, () => {
    const effects = effectsOf({
      'templates/config.yaml': `
kind: ConfigMap
metadata:
  name: config
data:
  HOST: {{ .Values.host }}
  {{- if .Values.proxy.enabled }}
  PROXY: ${value}
  {{- end }}
`,
      'templates/api.yaml': DEPLOYMENT,
    });
    const on = { proxy: { enabled: true } };
    const restart =
      'Deployment {release}-api: restart (spec.template.metadata.annotations.checksum/config)';
    assert.deepEqual(changeOf(effects, {}, on), [restart]);
    assert.deepEqual(changeOf(effects, {}, { proxy: { enabled: true, inRuns: false } }), [
      restart,
      'ConfigMap config: config (data.PROXY)',
    ]);
  });
}

for (const value of [
  '{{ toJson .Values.proxy.options }}',
  '{{ toJson .Values.proxy.options | b64enc | quote }}',
]) {
  test(`nothing is something in JSON: ${value}`, () => {
    const effects = effectsOf({
      'templates/config.yaml': `
kind: ConfigMap
metadata:
  name: config
data:
  HOST: {{ .Values.host }}
  {{- if .Values.proxy.enabled }}
  PROXY: ${value}
  {{- end }}
`,
    });
    assert.deepEqual(changeOf(effects, {}, { proxy: { enabled: true } }), [
      'ConfigMap config: config (data.PROXY)',
    ]);
  });
}
