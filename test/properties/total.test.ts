import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { messageOf } from '../../server/src/core/finding.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { completionsAt } from '../../server/src/features/completion/completions-at.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { cases } from '../support/cases.ts';
import { locating } from '../support/completions.ts';
import { brokenValues } from '../support/generated-values.ts';

test('whatever is typed, no rule fails, all that is pointed at is in the text, and words are words', () => {
  fc.assert(
    fc.property(brokenValues, fc.nat(), (text, place) => {
      const source = { name: 'values.yaml', text };
      const result = lint(source, { force: true });
      assert.deepEqual(result?.failures, []);
      for (const finding of result.findings) {
        const edits = fixesOf(finding).map((fix) => fix.edits);
        for (const spans of [[finding.span], ...edits]) checkInside(text, spans);
        assert.doesNotMatch(messageOf(finding), /\[object|\bundefined\b|\bNaN\b/);
      }
      const offset = place % (text.length + 1);
      hoverAt(result, offset);
      for (const { span } of completionsAt(result, offset, locating())) checkInside(text, [span]);
    }),
    cases(400),
  );
});

/** In the text, in order, none over another. */
function checkInside(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(last <= start && start <= end && end <= text.length, `${start} to ${end}`);
    last = end;
  }
}
