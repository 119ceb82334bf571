import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../server/src/core/words/say.ts';
import { fixAll } from '../../server/src/features/fix-all.ts';
import { quickFixes } from '../../server/src/features/quick-fixes.ts';
import { quickFixesAt } from '../support/actions.ts';
import { lintText } from '../support/check.ts';

const ID = 'exposed-without-tls';
const LINE = `Disable ${ID} for this line`;
const FILE = `Disable ${ID} for this file`;

function rulesIn(text: string): readonly string[] {
  return lintText(text).findings.map(({ rule }) => rule.id);
}

/** The rule is silenced, and no directive is reported as useless or wrong. */
function assertSilenced(text: string, rule: string = ID): void {
  const found = rulesIn(text);
  for (const id of [rule, 'unused-directive', 'invalid-directive'])
    assert.ok(!found.includes(id), id);
}

test('fixes come first, then the page, last the comments that silence the rule', () => {
  const { titles, actions } = quickFixesAt(
    'deploymentChart: platform\ngateway:\n  service:\n    type: Load|Balancer\n',
  );
  assert.deepEqual(titles.slice(-3), [`Show documentation for ${ID}`, LINE, FILE]);
  assert.equal(titles.length, 6);
  assert.ok(actions.every(({ finding }) => finding?.rule.id === ID));
  assert.equal(actions.at(-3)?.documentation, ID);
  assert.deepEqual(
    actions.filter(({ preferred }) => preferred),
    [],
  );
});

test('fixes of all findings stand before their pages, and those before what silences them', () => {
  const { actions } = quickFixesAt('deploymentChart: platform\npostgre|sql:\n  enabled: true\n');
  const kinds = actions.map(
    ({ title }) => 1 + ['Show', 'Disable'].indexOf(textOf(title).split(' ')[0] ?? ''),
  );
  assert.deepEqual(kinds, kinds.toSorted());
  assert.deepEqual([...new Set(kinds)], [0, 1, 2]);
  const { titles } = quickFixesAt('deployment|Chart: platform\n');
  assert.equal(titles.filter((title) => title.startsWith('Disable core-node-isolation')).length, 2);
});

test('one fix is preferred: the safe one, or the only one of its finding', () => {
  const { actions } = quickFixesAt('deploymentChart: platform\npostgre|sql:\n  connMaxAge: 1\n');
  const [preferred, ...others] = actions.filter((action) => action.preferred);
  assert.ok(preferred && preferred.title !== 'Use an external PostgreSQL');
  assert.deepEqual(others, []);
  const typo = quickFixesAt(
    'deploymentChart: platform\ngateway:\n  service:\n    ty|p: NodePort\n',
  );
  assert.deepEqual(
    typo.actions.filter((action) => action.preferred).map(({ title }) => title),
    ['Rename to type'],
  );
});

test('nothing is offered where nothing is found', () => {
  assert.deepEqual(
    quickFixesAt('deploymentChart: platform\ngateway:\n  repli|cas: 1\n').titles,
    [],
  );
});

const LINES: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'indented as its line',
    'deploymentChart: platform\ngateway:\n  service:\n    type: Load|Balancer\n',
    `deploymentChart: platform\ngateway:\n  service:\n    # polyaxon-values-disable-next-line ${ID}\n    type: LoadBalancer\n`,
  ],
  [
    'with the line breaks of the text',
    'deploymentChart: platform\r\ngateway:\r\n  service:\r\n    type: Load|Balancer\r\n',
    `deploymentChart: platform\r\ngateway:\r\n  service:\r\n    # polyaxon-values-disable-next-line ${ID}\r\n    type: LoadBalancer\r\n`,
  ],
  [
    'added to the comment that is there, before its reason',
    'deploymentChart: platform\ngateway:\n  service:\n    # polyaxon-values-disable-next-line gateway-exposed -- VPN\n    type: Load|Balancer\n',
    `deploymentChart: platform\ngateway:\n  service:\n    # polyaxon-values-disable-next-line gateway-exposed, ${ID} -- VPN\n    type: LoadBalancer\n`,
  ],
  [
    'inside a flow map on several lines',
    'deploymentChart: platform\ngateway: {\n  service: {\n    type: Load|Balancer\n  }\n}\n',
    `deploymentChart: platform\ngateway: {\n  service: {\n    # polyaxon-values-disable-next-line ${ID}\n    type: LoadBalancer\n  }\n}\n`,
  ],
];

for (const [name, before, after] of LINES) {
  test(`disable for a line: ${name}`, () => {
    const fixed = quickFixesAt(before).apply(LINE);
    assert.equal(fixed, after);
    // The rule of the comment that was there already silences nothing in these texts.
    const found = rulesIn(fixed);
    assert.ok(!found.includes(ID));
    assert.equal(found.includes('unused-directive'), before.includes('disable-next-line'));
  });
}

test('disable for a line: behind the byte order mark', () => {
  const fixed = quickFixesAt('\uFEFFdeployment|Chart: platform\n').apply(
    'Disable core-node-isolation for this line',
  );
  assert.equal(
    fixed,
    '\uFEFF# polyaxon-values-disable-next-line core-node-isolation\ndeploymentChart: platform\n',
  );
  assertSilenced(fixed, 'core-node-isolation');
});

const BODY = 'deploymentChart: platform\ngateway:\n  service:\n    type: Load|Balancer\n';
const DISABLE = `# polyaxon-values-disable-file ${ID}`;

const FILES: readonly (readonly [name: string, before: string, top: string])[] = [
  ['at the top', BODY, `${DISABLE}\n`],
  ['behind the byte order mark', `\uFEFF${BODY}`, `\uFEFF${DISABLE}\n`],
  ['above a document start', `---\n${BODY}`, `${DISABLE}\n---\n`],
  [
    'below the comment that names the chart',
    `# polyaxon-values: chart=platform\n\n${BODY}`,
    `# polyaxon-values: chart=platform\n${DISABLE}\n\n`,
  ],
  [
    'in the comment that is there',
    `# Ours\n# polyaxon-values-disable-file postgresql-in-cluster -- a demo\n${BODY}`,
    `# Ours\n# polyaxon-values-disable-file postgresql-in-cluster, ${ID} -- a demo\n`,
  ],
];

for (const [name, before, top] of FILES) {
  test(`disable for a file: ${name}`, () => {
    const fixed = quickFixesAt(before).apply(FILE);
    assert.equal(fixed, top + BODY.replace('|', ''));
    assertSilenced(fixed);
  });
}

test('disable for a file with Windows line breaks, joining a comment', () => {
  const before = `# polyaxon-values-disable-file postgresql-in-cluster\r\n${BODY.replaceAll('\n', '\r\n')}`;
  const fixed = quickFixesAt(before).apply(FILE);
  assert.match(
    fixed,
    /^# polyaxon-values-disable-file postgresql-in-cluster, exposed-without-tls\r\n/,
  );
  assertSilenced(fixed);
});

test('what no comment can silence is not offered to be silenced', () => {
  const result = lintText('deploymentChart: platform\ngateway: [1\n');
  const broken = result.findings.find(({ rule }) => rule.id === 'yaml-syntax');
  assert.ok(broken);
  const titles = quickFixes(result, broken.span).map(({ title }) => textOf(title));
  assert.ok(titles.includes('Show documentation for yaml-syntax'), titles.join());
  assert.deepEqual(
    titles.filter((title) => title.startsWith('Disable yaml-syntax')),
    [],
  );
});

test('what nothing reads may go, as the last of what mends, and never unasked', () => {
  const at = 'deploymentChart: platform\nhpsearch|:\n  replicas: 2\nui: {enabled: true}\n';
  const { titles, actions, apply } = quickFixesAt(at);
  assert.equal(titles[0], 'Remove hpsearch');
  assert.equal(apply('Remove hpsearch'), 'deploymentChart: platform\nui: {enabled: true}\n');
  assert.ok(actions.every(({ preferred }) => !preferred));
  const { text } = quickFixesAt(at);
  assert.deepEqual(fixAll(lintText(text)), []);
});

for (const [what, at] of Object.entries({
  'it holds what can move': 'ui: {}\napi|:\n  image: x\n  nodeSelector: {a: b}\n',
  'a comment would go with it': 'ui: {}\nhpsearch|:\n  replicas: 2 # why\n',
  'it can move itself': 'ui: {}\nserviceType|: NodePort\n',
})) {
  test(`what nothing reads stays where ${what}`, () => {
    const { titles } = quickFixesAt(`deploymentChart: platform\n${at}`);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Remove')),
      [],
    );
  });
}
