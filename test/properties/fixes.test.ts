import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../../server/src/core/finding.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { fixAllText } from '../../server/src/features/fix-all.ts';
import { cases } from '../support/cases.ts';
import { lintText } from '../support/check.ts';
import { brokenValues } from '../support/generated-values.ts';

test('a fix leaves a text that Helm reads, and what is safe makes no error', () => {
  fc.assert(
    fc.property(brokenValues, fc.nat(), (text, pick) => {
      const before = lintText(text).findings;
      const fixes = before.flatMap((finding) => fixesOf(finding));
      const fix = fixes[pick % Math.max(fixes.length, 1)];
      // Behind what cannot be read there may be anything, and it shows when it is mended.
      if (!fix || before.some(({ rule }) => rule.id === 'yaml-syntax')) return;
      const after = lintText(applyEdits(text, fix.edits)).findings;
      const isJudged = fix.safe && !before.some(isOfText) ? () => true : isOfText;
      const fresh = errorsIn(after.filter(isJudged)).filter(
        (error) => !errorsIn(before).includes(error),
      );
      assert.deepEqual(fresh, [], `${fix.title}:\n${applyEdits(text, fix.edits)}`);
    }),
    cases(500),
  );
});

test('after all safe fixes there are none left', () => {
  fc.assert(
    fc.property(brokenValues, (text) => {
      const fixed = fixAllText({ name: 'values.yaml', text }, { force: true });
      assert.equal(fixAllText({ name: 'values.yaml', text: fixed }, { force: true }), fixed);
    }),
    cases(200),
  );
});

/** What it says is of the text, not of the values. */
function isOfText({ rule }: Finding): boolean {
  return rule.section === 'file';
}

/** Where errors are: at a place where one is mended, the next one may show. */
function errorsIn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => (isOfText(finding) ? finding.rule.id : formatPath(finding.path)));
}
