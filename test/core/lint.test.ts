import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../../server/src/core/config.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { rules } from '../../server/src/core/rules/index.ts';

/** Rule and text under it, for the rules named; everything else is turned off. */
function found(text: string, ids: readonly string[], config: Config = {}): readonly string[] {
  const off = rules.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, 'off'] as const);
  const result = lint(
    { name: 'values.yaml', text },
    { force: true, ...config, rules: { ...Object.fromEntries(off), ...config.rules } },
  );
  assert.deepEqual(result?.failures, []);
  return (result?.findings ?? []).map(
    ({ rule, severity, span }) => `${severity} ${rule.id} «${text.slice(span.start, span.end)}»`,
  );
}

test('a text without Polyaxon values is left alone', () => {
  assert.equal(lint({ name: 'values.yaml', text: 'a: 1\n' }, {}), undefined);
});

test('a comment, then a setting, then the text tells chart, version and profile', () => {
  const about = (text: string, config: Config) => {
    const values = lint({ name: 'x.yaml', text }, { force: true, ...config })?.sites[0]?.values;
    return `${values?.chart.name} ${values?.profile}`;
  };
  const pragma = '# polyaxon-values: chart=agent profile=production\n';
  assert.equal(
    about(`${pragma}deploymentType: minikube\n`, { chart: 'platform' }),
    'agent production',
  );
  assert.equal(about('deploymentType: minikube\n', { chart: 'agent' }), 'agent trial');
  assert.equal(about('deploymentType: kubernetes\n', { profile: 'trial' }), 'platform trial');
});

test('an unknown version: the nearest chart stands in, and rules go by the version asked for', () => {
  const site = lint({ name: 'x.yaml', text: 'deploymentVersion: 1.19.0\n' }, { force: true })
    ?.sites[0];
  assert.equal(site?.versionAsked, '1.19.0');
  const ssl = 'deploymentVersion: "1.19.0"\nssl: {enabled: true, secretName: x}\n';
  assert.deepEqual(found(ssl, ['ssl-block-not-mounted']), []);
  assert.equal(found(ssl.replace('1.19', '2.15'), ['ssl-block-not-mounted']).length, 1);
});

test('what is missing is not reported in an overlay', () => {
  const rule = 'core-node-isolation';
  const overlay = (text: string) =>
    lint({ name: 'values-prod.yaml', text }, { force: true })?.findings.map((each) => each.rule.id);
  assert.ok(!overlay('gateway: {replicas: 2}\n')?.includes(rule));
  assert.ok(overlay('deploymentChart: platform\n')?.includes(rule));
  assert.ok(overlay('# polyaxon-values: role=root\ngateway: {}\n')?.includes(rule));
});

const DATABASE = 'postgresql-in-cluster';
const ENABLED = 'postgresql:\n  enabled: true\n';

test('severities are set by rule', () => {
  assert.deepEqual(found(ENABLED, [DATABASE]), [`warning ${DATABASE} «enabled»`]);
  const rules = { [DATABASE]: 'error' } as const;
  assert.deepEqual(found(ENABLED, [DATABASE], { rules }), [`error ${DATABASE} «enabled»`]);
});

for (const [name, text] of Object.entries({
  'for the next line': `postgresql:\n  # polyaxon-values-disable-next-line ${DATABASE}\n  enabled: true\n`,
  'for the next line that has content': `postgresql:\n  # polyaxon-values-disable-next-line ${DATABASE}\n\n  # on\n  enabled: true\n`,
  'for the line': `postgresql:\n  enabled: true # polyaxon-values-disable-line ${DATABASE} -- a demo\n`,
  'for the file': `${ENABLED}# polyaxon-values-disable-file ${DATABASE}, yaml-syntax -- later\n`,
  'all rules': 'postgresql:\n  enabled: true # polyaxon-values-disable-line\n',
  'with CRLF': `postgresql:\r\n  # polyaxon-values-disable-next-line ${DATABASE}\r\n  enabled: true\r\n`,
})) {
  test(`silenced ${name}`, () => assert.deepEqual(found(text, [DATABASE]), []));
}

test('a directive on another line, or of another rule, silences nothing', () => {
  const text = `# polyaxon-values-disable-line ${DATABASE}\npostgresql:\n  enabled: true # polyaxon-values-disable-line yaml-syntax\n`;
  assert.deepEqual(found(text, [DATABASE, 'unused-directive']), [
    `hint unused-directive «${DATABASE}»`,
    `warning ${DATABASE} «enabled»`,
    'hint unused-directive «yaml-syntax»',
  ]);
});

test('a directive in a string is text', () => {
  const text = `${ENABLED}x: "# polyaxon-values-disable-file ${DATABASE}"\n`;
  assert.deepEqual(found(text, [DATABASE]), [`warning ${DATABASE} «enabled»`]);
});

test('words in our comments that mean nothing are reported', () => {
  const text =
    '# polyaxon-values: chart=agnet colour=red\na: 1 # polyaxon-values-disable-line yaml-sintax\n';
  assert.deepEqual(found(text, ['invalid-directive']), [
    'warning invalid-directive «chart=agnet»',
    'warning invalid-directive «colour=red»',
    'warning invalid-directive «yaml-sintax»',
  ]);
});

test('image tags on which the core services agree tell the version', () => {
  const version = (text: string) => {
    const values = lint({ name: 'x.yaml', text }, { force: true })?.sites[0]?.values;
    return values?.chart.version;
  };
  assert.equal(version('gateway: {imageTag: 2.0.0}\noperator: {imageTag: 2.0.0}\n'), '2.0.0');
  assert.equal(version('gateway: {imageTag: 2.0.0}\noperator: {imageTag: 2.5.0}\n'), '2.15.1');
  assert.equal(version('gateway: {imageTag: 2.0.0}\n'), '2.15.1');
  assert.equal(version('gateway: {imageTag: dev}\noperator: {imageTag: dev}\n'), '2.15.1');
});

test('a version that is not known is told once, where it stands', () => {
  const text = 'deploymentVersion: 2.3.1\ngateway: {}\n';
  assert.deepEqual(found(text, ['unknown-chart-version']), ['hint unknown-chart-version «2.3.1»']);
  assert.deepEqual(found(text.replace('2.3.1', '2.5.0'), ['unknown-chart-version']), []);
});

const FILE_RULES = ['yaml-syntax', 'duplicate-key', 'several-documents', 'file-too-large'];

for (const [name, text, expected] of [
  ['an unclosed quote', 'a: "x\n', ['error yaml-syntax «»']],
  ['a tab', 'a:\n\tb: 1\n', ['error yaml-syntax «\t»']],
  ['a half-typed key', 'a: 1\nsecur\n', ['error yaml-syntax «secur»']],
  ['a key written twice', 'a: 1\na: 2\n', ['error duplicate-key «a»']],
  ['a list', '- a\n', ['error yaml-syntax «- a»']],
  ['a scalar', 'hello\n', ['error yaml-syntax «hello»']],
  ['several documents', 'a: 1\n---\nb: 2\n', ['warning several-documents «b: 2»']],
  ['an empty first document', '---\n# c\n---\na: 1\n', ['warning several-documents «a: 1»']],
  ['a broken second document', 'a: 1\n---\nb: [1\n', ['warning several-documents «b: [1»']],
  ['text on a marker line', '--- {a: 1}\n', ['warning several-documents «--- {a: 1}»']],
  ['a glued marker', 'a: 1\n---b: 2\n', ['warning several-documents «---b: 2»']],
  ['a directive', '%YAML 1.1\n---\na: 1\n', ['warning several-documents «%YAML 1.1»']],
  ['text behind a root map', '{a: 1}\nb: 2\n', ['warning several-documents «b: 2»']],
  ['a wrong first indentation', '  a: 1\nb: 2\n', ['warning several-documents «b: 2»']],
  ['a merge that wins', 'd: &d {x: 1}\nk: {x: 2, <<: *d}\n', ['error duplicate-key «x»']],
  ['a merge that changes nothing', 'd: &d {x: 1}\nk: {x: 1, <<: *d}\n', []],
  ['an empty second document', 'a: 1\n---\n# none\n', []],
  ['nothing', '', []],
  ['a comment', '# x\n', []],
  ['ten megabytes', `a: ${'x'.repeat(10_000_000)}\n`, ['warning file-too-large «»']],
] as const) {
  test(`bad input: ${name}`, () => assert.deepEqual(found(text, FILE_RULES), expected));
}

test('behind a syntax error nothing is missed, and keys are not compared', () => {
  const text =
    'deploymentChart: platform\npostgresql: {enabled: true}\nemail: {host: x} y\nartifactsStore: {}\n';
  const rules = lint({ name: 'x.yaml', text }, {})?.findings.map(({ rule }) => rule.id);
  assert.deepEqual(rules, ['postgresql-in-cluster', 'yaml-syntax']);
});

test('a half-typed key loses nothing: the rest is read', () => {
  const text = 'deploymentChart: platform\nsecur\nartifactsStore: {name: x, kind: s3}\n';
  const rules = lint({ name: 'x.yaml', text }, {})?.findings.map(({ rule }) => rule.id) ?? [];
  assert.ok(rules.includes('yaml-syntax'));
  assert.ok(rules.includes('core-node-isolation'));
  assert.ok(!rules.includes('artifacts-store-default'));
});

test('nothing is said of the values of a file that is too large', () => {
  const text = `deploymentChart: platform\n${'# x\n'.repeat(600_000)}`;
  const rules = lint({ name: 'x.yaml', text }, {})?.findings.map(({ rule }) => rule.id);
  assert.deepEqual(rules, ['file-too-large']);
});

test('a text with a syntax error still has its other findings, without fixes', () => {
  const result = lint({ name: 'x.yaml', text: `${ENABLED}x: "\n` }, { force: true });
  const finding = result?.findings.find(({ rule }) => rule.id === DATABASE);
  assert.ok(finding);
  assert.deepEqual(fixesOf(finding), []);
});

test('what begins where the text breaks is not judged: nobody knows what it would be', () => {
  const text = 'deploymentChart: platform\nsecurityContext:\n  enabled: x: true\n  runAsUser: 0\n';
  const rules = lint({ name: 'x.yaml', text }, {})?.findings.map(({ rule }) => rule.id) ?? [];
  assert.ok(rules.includes('yaml-syntax'));
  assert.ok(!rules.includes('fsgroup-hostpath'));
});

for (const text of [
  '# polyaxon-values: constructor\ndeploymentChart: platform\n',
  'apiVersion: argoproj.io/v1alpha1\nkind: constructor\nspec: {source: {chart: polyaxon}}\n',
  'deploymentChart: platform\nnodeSelector: {toString: a, __proto__: b}\nconstructor: {}\n',
]) {
  test(`names that every object has are names as any other: ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.deepEqual(lint({ name: 'values.yaml', text }, { force: true })?.failures, []);
  });
}
