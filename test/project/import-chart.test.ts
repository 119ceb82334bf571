import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readTemplates } from '../../scripts/import-chart/read-templates.ts';
import { parseTemplate } from '../../scripts/import-chart/template-tree.ts';
import { importChart } from '../../scripts/import-chart.ts';
import type { Condition } from '../../server/src/core/charts/condition.ts';

/** Template → what it reads, in short: `path` for a leaf, `path/` for all below as well. */
const READS: readonly (readonly [template: string, ...reads: string[]])[] = [
  ['no action at all'],
  ['{{ .Values.a.b }} {{- $.Values.c -}} {{ .Release.Name }}', 'a.b', 'c'],
  ['{{ .Values.a | toYaml | indent 2 }} {{ toJson .Values.b }}', 'a/', 'b/'],
  ['{{ default "x" .Values.a | quote }} {{ printf "%s" .Values.b }}', 'a', 'b'],
  ['{{ .Values.a | default .Values.b | toYaml }}', 'a/', 'b/'],
  ['{{ if and .Values.a (not .Values.b) }}{{ .Values.c }}{{ end }}', 'a', 'b', 'c'],
  [
    '{{ if .Values.a }}{{ else if .Values.b }}{{ .Values.c }}{{ else }}{{ .Values.d }}{{ end }}',
    ...'abcd',
  ],
  [
    '{{ with .Values.a }}{{ .b }}{{ $.Values.c }}{{ else }}{{ .Values.d }}{{ end }}',
    'a',
    'a.b',
    'c',
    'd',
  ],
  ['{{ with .Values.a }}{{ toYaml . }}{{ end }}', 'a/'],
  ['{{ range .Values.a }}{{ .b }}{{ end }}', 'a', 'a[].b'],
  [
    '{{ range $k, $v := .Values.a }}{{ $k }}{{ $v.b }}{{ toYaml $v.c }}{{ end }}',
    'a',
    'a[].b',
    'a[].c/',
  ],
  ['{{ $a := .Values.a }}{{ $a.b }}{{ $a = .Values.c }}{{ $a.d }}', 'a.b', 'c.d'],
  [
    '{{ (index .Values "a-b").c }} {{ index .Values.d 0 }} {{ get .Values.e "f" }}',
    'a-b.c',
    'd[]',
    'e.f',
  ],
  ['{{/* .Values.a */}} {{- /* }} .Values.b */ -}} {{ "{{ .Values.c }}" }} { { .Values.d } }'],
  ['{{ define "x" }}{{ .Values.a }}{{ end }}'],
  ['{{ define "x" }}{{ .Values.a }}{{ end }}{{ include "x" . | indent 2 }}', 'a'],
  ['{{ define "x" }}{{ .b }}{{ end }}{{ template "x" .Values.a }}', 'a.b'],
  [
    '{{ define "x" }}{{ .ctx.Values.a }}{{ .item.b }}{{ end }}{{ include "x" (dict "ctx" $ "item" .Values.c) }}',
    ...['a', 'c.b'],
  ],
  [
    '{{ define "x" }}{{ $context := . }}{{ $context.Values.a }}{{ include "x" . }}{{ end }}{{ include "x" $ }}',
    'a',
  ],
  ['{{ if ( .Values.a ) and eq .Values.b "c" }}{{ end }}', 'a', 'b'],
];

for (const [template, ...reads] of READS) {
  test(`reads of ${template}`, () => {
    const found = [...readTemplates([parseTemplate(template)]).reads];
    assert.deepEqual(
      found.map(([path, read]) => (read === 'subtree' ? `${path}/` : path)),
      reads,
    );
  });
}

/** Template → what goes wrong with some values, in short: `path kind` and what has to hold. */
const USES: readonly (readonly [template: string, ...uses: string[]])[] = [
  ['a: {{ .Values.a }}', 'a alone'],
  ['a: {{ .Values.a }} # why', 'a alone'],
  ['- {{ .Values.a }}', 'a alone'],
  ['a: {{ .Values.a | quote }}\nb: {{ toJson .Values.b | quote }}'],
  ['a: {{ .Values.a }}:{{ .Values.b }}', 'a part', 'b tail'],
  ['a: "{{ .Values.a }}" # {{ .Values.b }}', 'a double'],
  ["a: '{{ .Values.a }}'", 'a single'],
  ['a: |\n  x: {{ .Values.a }}\nb: {{ .Values.b }}', 'b alone'],
  ['# a: {{ .Values.a }}'],
  ['a:\n{{ toYaml .Values.a | indent 2 }}', 'a yaml'],
  ['a: {{ .Values.a.b }}', 'a map', 'a.b alone'],
  ['a: {{ (.Values.a).b }}', 'a map?', 'a.b alone'],
  ['{{ range .Values.a }}\n- {{ . }}\n{{ end }}', 'a list?', 'a[] alone a'],
  ['{{ if has "x" .Values.a }}\nb\n{{ end }}', 'a array?'],
  ['{{ if concat .Values.a .Values.b }}\nc\n{{ end }}', 'a array', 'b array'],
  ['a: {{ .Values.a | b64enc }}', 'a text'],
  ['a: {{ printf "x-%s" .Values.a }}', 'a part'],
  ['{{ if contains (printf "x-%s" .Values.a) .Values.b }}\nc\n{{ end }}', 'b text'],
  ['a: {{ default "x" .Values.a }}', 'a alone a'],
  ['a: {{ .Values.a | default .Values.b }}', 'a alone a', 'b alone ["not","a"]'],
  ['{{ if eq .Values.a "x" }}\nb: {{ .Values.b }}\n{{ end }}', 'a word', 'b alone ["eq","a","x"]'],
  [
    '{{ if .Values.a }}\nb: {{ .Values.b }}\n{{ else }}\nc: {{ .Values.c }}\n{{ end }}',
    ...['b alone a', 'c alone ["not","a"]'],
  ],
  ['{{ if and .Values.a .Values.b.c }}{{ end }}', 'b map a'],
  ['{{ if or .Values.a .Values.b.c }}{{ end }}', 'b map ["not","a"]'],
  [
    '{{ if .Values.a }}\nx: {{ .Values.c }}\n{{ end }}{{ if .Values.b }}\nx: {{ .Values.c }}\n{{ end }}',
    'c alone ["or","a","b"]',
  ],
  [
    '{{ $x := and .Values.a .Values.b }}{{ if $x }}\nc: {{ .Values.c }}\n{{ end }}',
    'c alone ["and","a","b"]',
  ],
  ['a:\n{{ omit .Values.a "b" | toYaml }}', 'a map', 'a yaml', 'a.b omitted'],
  ['{{ define "x" }}\n{{- .Values.a }}\n{{ end }}\na: {{ include "x" . }}', 'a alone'],
  ['{{ define "x" }}\n{{- .Values.a }}\n{{ end }}\na: "{{ template "x" . }}"', 'a double'],
  ['{{ define "x" }}{{ .Values.a }}{{ end }}a: {{ include "x" . | b64enc }}'],
  [
    '{{ define "x" }}\n- b: {{ .Values.a }}\n{{ end }}a:\n{{ include "x" . | indent 2 }}',
    'a alone',
  ],
];

for (const [template, ...uses] of USES) {
  test(`uses of ${template}`, () => {
    const found = [...readTemplates([parseTemplate(template)]).uses].flatMap(([path, list]) =>
      list.map(({ kind, when }) => [path, kind, ...when.map(short)].join(' ')),
    );
    assert.deepEqual(found, uses);
  });
}

function short(condition: Condition): string {
  return typeof condition === 'string' ? condition : JSON.stringify(condition);
}

test('a template that cannot be read is refused with its line', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['a\n{{ .Values.a', /line 2: \{\{ is never closed/],
    ['{{/* a }}', /line 1: \{\{ is never closed/],
    ['\n\n{{ if .Values.a }}', /line 3: \{\{ if \.Values\.a \}\} has no end/],
    ['{{ end }}', /line 1: \{\{ end \}\} closes nothing/],
    ['{{ (.Values.a }}', /line 1: a bracket is never closed/],
    ['{{ .Values.a) }}', /line 1: `\)` is one bracket too many/],
    ['{{ .Values.a | }}', /line 1: a value is missing/],
    ['{{ .Values.a ; }}', /line 1: `; *` cannot be read/],
  ];
  for (const [template, message] of cases) {
    assert.throws(() => parseTemplate(template), { message }, template);
  }
});

const FILES = {
  'Chart.yaml':
    'name: polyaxon\nversion: 3.0.0\ndependencies:\n  - name: redis\n    version: 20.1.5\n',
  'values.yaml': 'on: yes\nday: 2024-01-02\nbase: &base {a: 010}\nmore: {<<: *base}\n',
  'templates/_name.tpl': '{{ define "name" }}{{ .Values.base.a }}{{ end }}',
  'templates/hooks/job.yaml': 'name: {{ include "name" . }}\nmore: {{ toJson .Values.more }}\n',
};

const IMPORTED = {
  'defaults.json': {
    ...{ true: true, day: '2024-01-02' },
    ...{ base: { a: 8 }, more: { a: 8 } },
  },
  'reads.json': {
    dependencies: { redis: '20.1.5' },
    reads: { 'base.a': 'leaf', more: 'subtree' },
  },
  'uses.json': { conditions: [], paths: { base: ['map'], 'base.a': ['alone'] } },
};

test('importChart takes a folder, and a .tgz of it', () => {
  withFolder((folder) => {
    put(join(folder, 'polyaxon'), FILES);
    const archive = join(folder, 'polyaxon-3.0.0.tgz');
    const { status } = spawnSync('tar', ['-czf', archive, '-C', folder, 'polyaxon']);
    assert.equal(status, 0);
    for (const source of [join(folder, 'polyaxon'), archive]) {
      const root = mkdtempSync(join(folder, 'root-'));
      const target = importChart(source, root);
      assert.equal(target, join(root, 'schemas/charts/platform/3.0.0'));
      assert.deepEqual(readdirSync(target).sort(), Object.keys(IMPORTED));
      for (const [name, content] of Object.entries(IMPORTED)) {
        assert.deepEqual(JSON.parse(readFileSync(join(target, name), 'utf8')), content);
      }
    }
  });
});

test('older charts list their sub-charts in a file of its own', () => {
  withFolder((folder) => {
    const pins = 'dependencies:\n- name: rabbitmq-ha\n  version: 1.34.0\n';
    const chart = { 'Chart.yaml': 'name: agent\nversion: 1.20.0\n', 'requirements.lock': pins };
    put(folder, { ...FILES, ...chart });
    const reads = readFileSync(join(importChart(folder, folder), 'reads.json'), 'utf8');
    assert.deepEqual(JSON.parse(reads).dependencies, { 'rabbitmq-ha': '1.34.0' });
  });
});

test('importChart says what is wrong with a chart, and writes nothing then', () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{}, /Chart\.yaml cannot be read/],
    [{ 'Chart.yaml': 'name: other\nversion: 1.0.0\n' }, /holds the chart "other"; known are/],
    [{ 'Chart.yaml': 'name: polyaxon\n' }, /Chart\.yaml has no version/],
    [{ 'Chart.yaml': FILES['Chart.yaml'] }, /values\.yaml cannot be read/],
    [{ ...FILES, 'values.yaml': 'a: [' }, /values\.yaml is no YAML/],
    [{ ...FILES, 'values.yaml': '- a' }, /values\.yaml is no map/],
    [{ 'Chart.yaml': FILES['Chart.yaml'], 'values.yaml': 'a: 1' }, /templates holds no templates/],
    [
      { ...FILES, 'templates/hooks/job.yaml': 'a: 1\nb: {{ if .Values.a }}' },
      /job\.yaml cannot be read: line 2: \{\{ if \.Values\.a \}\} has no end/,
    ],
  ];
  for (const [files, message] of cases) {
    withFolder((folder) => {
      put(folder, files);
      assert.throws(() => importChart(folder, folder), message);
      assert.ok(!readdirSync(folder).includes('schemas'));
    });
  }
});

test('importChart refuses what is no chart at all', () => {
  withFolder((folder) => {
    put(folder, { 'broken.tgz': 'no archive' });
    const refuse = (source: string, message: RegExp) =>
      assert.throws(() => importChart(join(folder, source), folder), message);
    refuse('broken.tgz', /broken\.tgz is no \.tgz/);
    refuse('missing.tgz', /missing\.tgz is not there/);
    refuse('missing', /missing.Chart\.yaml cannot be read; give a chart's folder or \.tgz/);
    assert.deepEqual(readdirSync(folder), ['broken.tgz']);
  });
});

test('importChart keeps what is there when a file cannot be read', () => {
  withFolder((folder) => {
    put(folder, FILES);
    const target = importChart(folder, folder);
    put(folder, { 'values.yaml': 'a: 1\n', 'templates/bad.yaml': '{{ end }}' });
    assert.throws(() => importChart(folder, folder), /bad\.yaml/);
    const defaults = readFileSync(join(target, 'defaults.json'), 'utf8');
    assert.deepEqual(JSON.parse(defaults), IMPORTED['defaults.json']);
  });
});

function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'chart-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
