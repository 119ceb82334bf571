import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configCompletionsAt } from '../../server/src/features/config-completion.ts';
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

test('nothing in comments and where anything may stand', () => {
  assert.deepEqual(labels('# |'), []);
  assert.deepEqual(labels('releases:\n  - name: |\n'), []);
  assert.deepEqual(labels('releases:\n  - set:\n      |\n'), []);
});
