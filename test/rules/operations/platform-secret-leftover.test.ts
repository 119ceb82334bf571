import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformSecretLeftover as note } from '../../../server/src/core/rules/operations/platform-secret-leftover.ts';
import { lintText } from '../../support/check.ts';

function applies(rest: string): boolean {
  const [site] = lintText(`deploymentChart: platform\n${rest}`).sites;
  assert.ok(site);
  return note.applies(site.values);
}

test('speaks of a platformSecret that has a generated one beside it', () => {
  assert.equal(applies('platformSecret: polyaxon-secrets\n'), true);
  assert.equal(applies('platformSecret: polyaxon-secrets\nsecret: true\n'), false);
  assert.equal(applies(''), false);
});
