import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';
import { completionsAt } from '../../server/src/features/completion/completions-at.ts';
import { snippets } from '../../server/src/features/snippets/index.ts';
import { lintText } from '../support/check.ts';
import { locating } from '../support/completions.ts';
import { readCursor } from '../support/marked-yaml.ts';

/** What a snippet must never bring about, besides values of the wrong shape. */
const BREAKS = ['yaml-syntax', 'duplicate-key'];

function insertAll(marked: string): ReadonlyMap<string, string> {
  const { text, offset } = readCursor(marked);
  const items = completionsAt(lintText(text), offset, locating()).filter(
    ({ kind }) => kind === 'snippet',
  );
  const indent = /[ ]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  return new Map(
    items.map(({ label, span, text: block }) => [
      label,
      text.slice(0, span.start) + block.replaceAll('\n', `\n${indent}`) + text.slice(span.end),
    ]),
  );
}

function breaksIn(text: string): readonly unknown[] {
  const {
    findings,
    sites: [site],
  } = lintText(text);
  assert.ok(site);
  const { chart, written } = site.values;
  return [
    ...findings.filter(({ rule }) => BREAKS.includes(rule.id)),
    ...chart.validateShape(written),
  ];
}

const atRoot = insertAll('deploymentChart: platform\n|');

for (const { prefix } of snippets) {
  test(`${prefix} is offered at the top level and is sound there`, () => {
    const text = atRoot.get(prefix);
    assert.ok(text, 'Not offered');
    assert.deepEqual(breaksIn(text), []);
  });
}

test('prefixes and titles are unique and plain', () => {
  const prefixes = snippets.map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, snippets.length);
  assert.equal(new Set(snippets.map(({ title }) => title)).size, snippets.length);
  for (const prefix of prefixes) assert.match(prefix, /^plx-[a-z][a-z\d-]*$/);
});

test('a default that stands twice is the same both times', () => {
  for (const { prefix, body } of snippets) {
    const defaults = new Map<string, string>();
    for (const [, number = '', text = ''] of body.matchAll(/\$\{(\d+):([^}]*)\}/g)) {
      assert.equal(defaults.get(number) ?? text, text, prefix);
      defaults.set(number, text);
    }
    assert.doesNotMatch(body, /\$\{\d+\}/, `${prefix} mirrors a value that may be left out`);
  }
});

/** Without a kind any may be meant. */
const SCHEMAS = ['s3', 'gcs', 'wasb', 'pvc', 'host-path', 'git', 'registry'].map(
  (name) => `plx-connection-${name}`,
);

const PLACES: readonly (readonly [marked: string, expected: readonly string[]])[] = [
  [
    'deploymentChart: platform\npostgresql:\n  |\n',
    ['node-selector', 'persistence', 'existing-claim', 'backup', 'image'].map(
      (name) => `plx-postgresql-${name}`,
    ),
  ],
  [
    'deploymentChart: platform\npostgresql:\n  primary:\n    |\n  backup:\n    enabled: true\n',
    ['plx-postgresql-node-selector', 'plx-postgresql-persistence', 'plx-postgresql-existing-claim'],
  ],
  [
    'deploymentChart: platform\nexternalServices:\n  |\n',
    ['plx-postgresql-external', 'plx-redis-external', 'plx-rabbitmq-external'],
  ],
  [
    'deploymentChart: platform\nexternalServices:\n  postgresql:\n    |',
    ['plx-postgresql-external'],
  ],
  [
    'deploymentChart: platform\nscheduler:\n  |\n  enabled: true\n',
    ['plx-service-node-selector', 'plx-service-tolerations'],
  ],
  [
    'deploymentChart: platform\ningress:\n  enabled: true\n  |\n',
    ['plx-ingress-tls', 'plx-ingress-letsencrypt'],
  ],
  ['deploymentChart: platform\nnodeSelector:\n  |\n', ['plx-node-selector']],
  // In the middle of a value, a comment, or a place that no snippet is for.
  ['deploymentChart: plat|form\n', []],
  ['deploymentChart: platform # plx|\n', []],
  ['deploymentChart: platform\nconnections:\n  - name: a\n    schema:\n      |\n', SCHEMAS],
  ['deploymentChart: platform\n  |\n', []],
  // It would take the lines below away from the section above.
  ['deploymentChart: platform\ngateway:\n  replicas: 1\n|\n  # comment\n\n  service: {}\n', []],
  ['deploymentChart: platform\nconnections:\n|\n- name: a\n', []],
];

for (const [marked, expected] of PLACES) {
  test(`completions at ${JSON.stringify(marked)}`, () => {
    const found = insertAll(marked);
    assert.deepEqual([...found.keys()], expected);
    for (const [prefix, text] of found) assert.deepEqual(breaksIn(text), [], prefix);
  });
}

test('a key that is there is not offered again, in whatever state the line is', () => {
  const offered = insertAll('deploymentChart: platform\nnode|\nnodeSelector:\n  a: b\n');
  assert.ok(!offered.has('plx-node-selector'));
  assert.ok(offered.has('plx-tolerations'));
});

test('a half-typed key gives way, and the section below it stays', () => {
  const text = insertAll('deploymentChart: platform\nsecur|\ngateway:\n  replicas: 1\n').get(
    'plx-security-context',
  );
  assert.ok(text);
  const { root } = parseYaml(text).documents[0] ?? {};
  assert.deepEqual(Object.keys(Object(root && toJson(root))), [
    'deploymentChart',
    'securityContext',
    'gateway',
  ]);
});

test('the block follows the indentation of the text', () => {
  const text = insertAll('deploymentChart: platform\ngateway:\n    replicas: 1\n|').get(
    'plx-artifacts-s3',
  );
  assert.match(text ?? '', /\n {4}schema:\n {8}bucket: /);
});

test('what only the platform chart reads is not offered for the agent chart', () => {
  const offered = insertAll('deploymentChart: agent\n|');
  assert.ok(offered.has('plx-node-selector'));
  assert.ok(!offered.has('plx-postgresql-external'));
});
