import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';
import { newFiles } from '../../server/src/features/new-files.ts';

test('a new file can be a trial, production on a cloud, or an agent', () => {
  assert.deepEqual(
    newFiles().map(({ title }) => title.replace(/^Start from (an? )?/, '')),
    ['trial', 'production on AWS', 'production on Google Cloud', 'production on Azure', 'agent'],
  );
});

for (const { title, snippet } of newFiles()) {
  test(`${title}: with what the tab stops bring, it has no error`, () => {
    const text = snippet
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1');
    assert.doesNotMatch(text, /\$\{/);
    const { findings = [], sites = [] } = lint({ name: 'values.yaml', text }, {}) ?? {};
    const chart = title.endsWith('agent') ? 'agent' : 'platform';
    assert.equal(sites[0]?.values.chart.name, chart);
    const errors = findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ rule, message }) => `${rule.id}: ${message}`),
      [],
    );
  });
}
