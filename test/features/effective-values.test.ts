import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../../server/src/core/json.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';
import {
  type EffectiveValues,
  effectiveValues,
} from '../../server/src/features/effective-values/effective-values.ts';
import { valueLines } from '../../server/src/features/effective-values/value-lines.ts';
import { readFolder } from '../support/marked-files.ts';

/** Of the first release of a file. */
function effectiveIn(folder: string, name: string): EffectiveValues {
  const site = readFolder(folder).lint(name)?.sites[0];
  assert.ok(site, `${name} holds no values`);
  return effectiveValues(site);
}

/** The lines of a section, with runs of spaces made one. */
function section({ text }: EffectiveValues, key: string): readonly string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  const end = lines.findIndex((line, index) => index > start && !/^ /.test(line));
  return lines.slice(start, end).map((line) => line.replace(/ +# /, '  # '));
}

const RELEASE = `=== helmfile.yaml
releases:
  - name: prod
    chart: polyaxon/polyaxon
    version: 2.15.1
    values: [values/base.yaml, values/prod.yaml]
    set:
      - {name: cleaner.enabled, value: false}
=== values/base.yaml
deploymentChart: platform
gateway:
  replicas: 2
  service:
    type: LoadBalancer
    nodePort: 30031
user:
  password: hunter2
nodeSelector: {polyaxon: core}
=== values/prod.yaml
gateway:
  service: {type: ClusterIP, nodePort: null}
tolerations:
  - key: dedicated
    effect: NoSchedule
  - key: gpu
`;

test('each line tells which layer it comes from, or that it is the default', () => {
  const effective = effectiveIn(RELEASE, 'values/prod.yaml');
  const gateway = section(effective, 'gateway');
  assert.ok(gateway.includes('  replicas: 2  # base.yaml:3'), gateway.join('\n'));
  assert.ok(gateway.includes('    type: ClusterIP  # prod.yaml:2'));
  assert.ok(gateway.includes('  enabled: true  # chart default'));
  assert.deepEqual(section(effective, 'tolerations'), [
    'tolerations:',
    '  - key: dedicated  # prod.yaml:4',
    '    effect: NoSchedule  # prod.yaml:5',
    '  - key: gpu  # prod.yaml:6',
  ]);
  assert.deepEqual(section(effective, 'nodeSelector'), [
    'nodeSelector:',
    '  polyaxon: core  # base.yaml:9',
  ]);
  assert.ok(section(effective, 'cleaner').includes('  enabled: false  # ../helmfile.yaml:7'));
});

test('the head names chart, version and layers', () => {
  const { text } = effectiveIn(RELEASE, 'values/prod.yaml');
  assert.deepEqual(text.split('\n').slice(0, 4), [
    '# What Helm would use for prod: chart platform 2.15.1.',
    '# From the lowest on: chart defaults, base.yaml, prod.yaml, what ../helmfile.yaml sets.',
    '# Passwords that the values hold are shown as they are.',
    '',
  ]);
});

test('what a person wrote is shown as it is, passwords too', () => {
  const { text, plain } = effectiveIn(RELEASE, 'values/prod.yaml');
  assert.match(text, /^ {2}password: hunter2 +# base\.yaml:8$/m);
  assert.ok(plain.includes('  password: hunter2\n'));
});

test('a layer that is a template says that not all of it is known', () => {
  const { text } = effectiveIn(
    `=== helmfile.yaml
releases:
  - name: prod
    chart: polyaxon/polyaxon
    values: [base.yaml, extra.yaml.gotmpl]
=== base.yaml
deploymentChart: platform
=== extra.yaml.gotmpl
gateway:
  replicas: 2
{{ .Values.more | toYaml }}
`,
    'base.yaml',
  );
  assert.match(
    text,
    /^# extra\.yaml\.gotmpl is a template: what it fills in is not known here\.$/m,
  );
});

test('what a null removes is told, and not in the values any more', () => {
  const { text, plain } = effectiveIn(
    `=== values.yaml
deploymentChart: platform
gateway:
  service: null
ui: null
`,
    'values.yaml',
  );
  const removed = text.split('\n').filter((line) => line.includes('removed'));
  assert.deepEqual(
    removed.map((line) => line.replace(/ +# v/, '  # v')),
    ['  # service: removed  # values.yaml:3', '# ui: removed  # values.yaml:4'],
  );
  assert.ok(!plain.includes('removed') && !Object.hasOwn(yaml(plain), 'ui'));
});

test('an overlay of something unknown says so; a version that is not known names the one in its place', () => {
  const overlay = `=== values-prod.yaml
# polyaxon-values: chart=platform role=overlay version=2.99
gateway: {replicas: 2}
`;
  const { text } = effectiveIn(overlay, 'values-prod.yaml');
  assert.match(text, /^# Not all of its layers are known here\.$/m);
  assert.match(text, /chart platform [\d.]+ in place of 2\.99, which is not known\.$/m);
});

test('an origin leads to the line that it names', () => {
  const { text, links } = effectiveIn(RELEASE, 'values/prod.yaml');
  assert.ok(links.length > 5);
  for (const { span, source, line } of links) {
    const name = text.slice(span.start, span.end);
    assert.equal(
      name,
      `${name.startsWith('..') ? '../' : ''}${source.name.replace('values/', '')}:${line}`,
    );
    const key = /([\w-]+):/.exec(text.slice(text.lastIndexOf('\n', span.start) + 1))?.[1] ?? '';
    if (source.name !== 'helmfile.yaml')
      assert.ok(source.text.split('\n')[line - 1]?.includes(key));
  }
});

test('defaults and values stand in the same order, so that a diff lines them up', () => {
  const { plain, defaults } = effectiveIn(RELEASE, 'values/base.yaml');
  const keys = (text: string) => Object.keys(yaml(text));
  const known = keys(defaults);
  assert.deepEqual(keys(plain).slice(0, known.length), known);
});

test('the lines are YAML that holds the values', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'a\nb',
      'a\nb\n',
      'a\n\n',
      '\na',
      ' a\nb',
      'a\n\tb\n',
      'yes',
      '0o7',
      '- a',
      '#',
      'a\r\nb',
    ),
  );
  const values = fc.letrec<{ value: Json; map: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('map'),
    ),
    map: fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  })).map;
  fc.assert(
    fc.property(values, (map) => {
      const written = valueLines(map)
        .map((line) => `${line.text}\n`)
        .join('');
      assert.deepEqual(yaml(written === '' ? '{}' : written), map);
    }),
  );
});

function yaml(text: string): object {
  const { documents } = parseYaml(text);
  assert.deepEqual(
    documents.flatMap(({ problems }) => problems),
    [],
    text,
  );
  const root = documents[0]?.root;
  const value = root ? toJson(root) : {};
  assert.ok(typeof value === 'object' && value !== null);
  return value;
}
