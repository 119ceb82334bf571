import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';
import { lintText } from '../support/check.ts';

/** What a rule's page shows is what the rule does. */
for (const rule of rules.filter(isRule)) {
  const version = rule.versions?.to;
  const options = {
    chart: rule.charts[0] ?? 'platform',
    ...(version === undefined ? {} : { version }),
    ...(rule.offByDefault ? { rules: { [rule.id]: rule.severity } } : {}),
  } as const;

  test(`${rule.id}: its bad example is reported`, () => {
    const { findings } = lintText(rule.example.bad, options);
    assert.ok(findings.some((finding) => finding.rule.id === rule.id));
  });

  test(`${rule.id}: its good example is not`, () => {
    const { findings } = lintText(rule.example.good, options);
    assert.deepEqual(
      findings.filter((finding) => finding.rule.id === rule.id),
      [],
    );
  });

  test(`${rule.id}: a safe fix has no placeholder`, () => {
    for (const { safe, edits, title } of lintText(rule.example.bad, options).findings.flatMap(
      fixesOf,
    )) {
      assert.ok(!safe || edits.every(({ snippet }) => snippet === undefined), title);
    }
  });
}
