import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workloadSecurityContextOutsideValues as note } from '../../../server/src/core/rules/security-context/workload-security-context-outside-values.ts';
import { lintText } from '../../support/check.ts';

function applies(text: string): boolean {
  const [site] = lintText(text).sites;
  assert.ok(site);
  return note.applies(site.values);
}

test('speaks once the pods of Polyaxon are taken care of', () => {
  assert.equal(applies('deploymentChart: platform\nsecurityContext:\n  enabled: true\n'), true);
  assert.equal(applies('deploymentChart: platform\n'), false);
});
