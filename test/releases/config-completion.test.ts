import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configCompletionsAt } from '../../server/src/features/config-completion.ts';
import { inserted } from '../support/completions.ts';
import { readCursor } from '../support/marked-yaml.ts';

const FILES = ['base.yaml', 'eu/prod.yaml'];

function complete(marked: string) {
  const { text, offset } = readCursor(marked);
  return configCompletionsAt(text, offset, FILES).map(({ label, span, text: inserted }) => ({
    label,
    result: text.slice(0, span.start) + inserted + text.slice(span.end),
  }));
}

const labels = (marked: string) => complete(marked).map(({ label }) => label);

test('keys that are not there yet, at the top and in a release', () => {
  assert.deepEqual(labels('|'), ['releases', 'profile', 'rules', 'exclude']);
  assert.deepEqual(labels('rules: {}\n|\n'), ['releases', 'profile', 'exclude']);
  assert.deepEqual(labels('releases:\n  - |'), [
    'name',
    'chart',
    'version',
    'profile',
    'values',
    'set',
  ]);
  const inRelease = 'releases:\n  - name: prod\n    ver|\n    values: [a.yaml]\n';
  assert.deepEqual(labels(inRelease), ['chart', 'version', 'profile', 'set']);
  const version = complete(inRelease).find(({ label }) => label === 'version');
  assert.equal(version?.result, 'releases:\n  - name: prod\n    version: \n    values: [a.yaml]\n');
});

test('rules and their severities', () => {
  assert.ok(labels('rules:\n  gateway|\n').includes('gateway-exposed'));
  assert.ok(!labels('rules:\n  gateway-exposed: off\n  g|\n').includes('gateway-exposed'));
  assert.deepEqual(labels('rules:\n  gateway-exposed: |\n'), [
    'error',
    'warning',
    'info',
    'hint',
    'off',
  ]);
  assert.deepEqual(labels('rules: {gateway-exposed: o|}\n'), [
    'error',
    'warning',
    'info',
    'hint',
    'off',
  ]);
  const [renamed] = complete('rules:\n  gateway-ex|posed: off\n').filter(
    ({ label }) => label === 'gateway-exposed',
  );
  assert.equal(renamed?.result, 'rules:\n  gateway-exposed: off\n');
});

test('charts, profiles and values files', () => {
  assert.deepEqual(labels('profile: |'), ['production', 'trial']);
  assert.deepEqual(labels('releases:\n  - name: a\n    chart: p|\n'), ['platform', 'agent']);
  assert.deepEqual(labels('releases:\n  - name: a\n    values:\n      - |\n'), FILES);
  assert.deepEqual(labels('releases:\n  - name: a\n    values: [base.yaml, e|]\n'), [
    'eu/prod.yaml',
  ]);
});

/** The text after what is offered under that label. Tab stops are empty. */
const BODIES: Readonly<Record<string, readonly [at: string, label: string, then: string]>> = {
  'a release with what it needs': [
    '|',
    'releases',
    'releases:\n  - name: production\n    values:\n      - ',
  ],
  'a map': ['profile: trial\n|', 'rules', 'profile: trial\nrules:\n  '],
  'a list behind a dash': ['releases:\n  - val|', 'values', 'releases:\n  - values:\n      - '],
  'a list in a release': [
    'releases:\n  - name: a\n    val|\nprofile: trial\n',
    'values',
    'releases:\n  - name: a\n    values:\n      - \nprofile: trial\n',
  ],
  'a list in braces': ['{exc|}', 'exclude', '{exclude: []}'],
  'one of several words': [
    'releases:\n- name: a\n  ch|',
    'chart',
    'releases:\n- name: a\n  chart: ',
  ],
  'a word in quotes': ['profile: "tr|"\n', 'trial', 'profile: "trial"\n'],
  'the newest version of the chart': [
    'releases:\n  - chart: agent\n    version: |\n',
    '2.15.1',
    'releases:\n  - chart: agent\n    version: 2.15.1\n',
  ],
  'a file between others': [
    'releases:\n  - name: a\n    values:\n      - |\n      - eu/prod.yaml\n',
    'base.yaml',
    'releases:\n  - name: a\n    values:\n      - base.yaml\n      - eu/prod.yaml\n',
  ],
  'a severity': ['rules:\n  gateway-exposed: |\n', 'off', 'rules:\n  gateway-exposed: off\n'],
};

for (const [what, [at, label, then]] of Object.entries(BODIES)) {
  for (const end of ['\n', '\r\n']) {
    const lines = end === '\n' ? '' : ', lines that end with CR LF';
    test(`what is written in the configuration: ${what}${lines}`, () => {
      const marked = at.replaceAll('\n', end);
      const { text, offset } = readCursor(marked);
      const item = configCompletionsAt(text, offset, FILES).find((each) => each.label === label);
      assert.ok(item, labels(marked).join());
      assert.equal(inserted(text, item, end), then.replaceAll('\n', end));
    });
  }
}

test('nothing in comments and where anything may stand', () => {
  assert.deepEqual(labels('# |'), []);
  assert.deepEqual(labels('releases:\n  - name: |\n'), []);
  assert.deepEqual(labels('releases:\n  - set:\n      |\n'), []);
  assert.deepEqual(labels('releases:\n  - name: "a b|"\n'), []);
  assert.deepEqual(labels('releases:\n  - name: >\n      some |\n'), []);
  assert.deepEqual(labels('rules:\n\t|\n'), []);
  assert.deepEqual(labels('profile: trial |\n'), []);
  assert.deepEqual(labels('releases:\n  - name: a\n   |\n'), []);
});
