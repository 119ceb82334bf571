import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../../../server/src/core/rules/index.ts';
import { isChangeRule } from '../../../server/src/core/rules/rule.ts';
import { changeFindings } from '../../support/check-change.ts';

/** What a change rule's page shows is what the rule does. */
for (const { id, section, example } of rules.filter(isChangeRule)) {
  const ids = (after: string) =>
    changeFindings(example.before, after).map(({ finding }) => finding.rule.id);

  test(`${id}: its bad example is reported`, () => assert.ok(ids(example.bad).includes(id)));
  test(`${id}: its good example is not`, () => assert.ok(!ids(example.good).includes(id)));
  test(`${id}: no change is no finding`, () => assert.deepEqual(ids(example.before), []));
  test(`${id} has a test of its own`, () => {
    assert.ok(existsSync(new URL(`../${section}/${id}.test.ts`, import.meta.url)));
  });
}

test('a rule that is off says nothing', () => {
  const [before, after] = ['first', 'second'].map(
    (value) => `deploymentChart: platform\ninternalToken: ${value}\n`,
  );
  const config = { rules: { 'internal-token-rotated': 'off' } } as const;
  assert.deepEqual(changeFindings(before ?? '', after ?? '', config), []);
});

test('a severity that is set counts', () => {
  const [before, after] = ['first', 'second'].map(
    (value) => `deploymentChart: platform\ninternalToken: ${value}\n`,
  );
  const config = { rules: { 'internal-token-rotated': 'hint' } } as const;
  const found = changeFindings(before ?? '', after ?? '', config);
  assert.deepEqual(
    found.map(({ finding }) => finding.severity),
    ['hint'],
  );
});
