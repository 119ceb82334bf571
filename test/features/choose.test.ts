import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { type Choice, chooseInComment, chooseInConfig } from '../../server/src/features/choose.ts';

const comment = (text: string, choice: Choice, value: string) =>
  applyEdits(text, [chooseInComment(text, choice, value)]);

test('a comment is written at the top, in the line endings of the file, behind its byte order mark', () => {
  assert.equal(comment('a: 1\n', 'chart', 'agent'), '# polyaxon-values: chart=agent\na: 1\n');
  assert.equal(
    comment('\uFEFFa: 1\r\n', 'profile', 'trial'),
    '\uFEFF# polyaxon-values: profile=trial\r\na: 1\r\n',
  );
});

test('a comment that is there keeps what else it says', () => {
  const text = '# ours\n# polyaxon-values: chart=agent layers=a.yaml\na: 1\n';
  assert.equal(
    comment(text, 'version', '2.15.1'),
    '# ours\n# polyaxon-values: chart=agent layers=a.yaml version=2.15.1\na: 1\n',
  );
  assert.equal(
    comment(text, 'chart', 'platform'),
    '# ours\n# polyaxon-values: chart=platform layers=a.yaml\na: 1\n',
  );
  assert.equal(
    comment('# polyaxon-values:\r\na: 1\r\n', 'chart', 'agent'),
    '# polyaxon-values: chart=agent\r\na: 1\r\n',
  );
});

test('a comment further down is none: it is written anew', () => {
  const text = 'a: 1\n# polyaxon-values: chart=agent\n';
  assert.equal(comment(text, 'chart', 'platform'), `# polyaxon-values: chart=platform\n${text}`);
});

/** The release that is meant is the one called `prod`. */
function config(text: string, choice: Choice, value: string): string | undefined {
  const start = text.indexOf('prod');
  const edit = chooseInConfig(text, { start, end: start + 4 }, choice, value);
  return edit && applyEdits(text, [edit]);
}

const CONFIG = `releases:
  - name: test
    values: [test.yaml]
  - name: prod # live
    values: [prod.yaml]
`;

test('a release of the configuration gets the key, or its value', () => {
  const changed = CONFIG.replace('# live\n', '# live\n    chart: agent\n');
  assert.equal(config(CONFIG, 'chart', 'agent'), changed);
  assert.equal(config(changed, 'chart', 'platform'), changed.replace('agent', 'platform'));
  assert.equal(
    config('releases:\n  - {name: prod, values: [a.yaml]}\n', 'version', '2.15.1'),
    'releases:\n  - {name: prod, version: 2.15.1, values: [a.yaml]}\n',
  );
  assert.equal(
    config('releases:\r\n- name: prod\r\n  chart:\r\n  values: [a.yaml]\r\n', 'chart', 'agent'),
    'releases:\r\n- name: prod\r\n  chart: agent\r\n  values: [a.yaml]\r\n',
  );
  assert.equal(
    config('releases:\n- name: prod\n', 'chart', 'agent'),
    'releases:\n- chart: agent\n  name: prod\n',
  );
});

test('what is no list of maps is left alone', () => {
  for (const text of [
    'releases: prod\n',
    'releases:\n  - prod\n',
    '# prod\n',
    'releases: {prod\n',
  ]) {
    assert.equal(config(text, 'chart', 'agent'), undefined, text);
  }
});
