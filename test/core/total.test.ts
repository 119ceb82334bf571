import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { hoverAt } from '../../server/src/features/hover.ts';

const SAMPLE = readFileSync(new URL('../../sample/values.yaml', import.meta.url), 'utf8');
const CHART_AT = SAMPLE.indexOf('deploymentChart');
const DEFAULTS = stringify(resolveChart('platform').chart.defaults);

/** No text makes the linter throw, no rule fails, and everything it points at is in the text. */
function checkTotal(text: string): void {
  const result = lint({ name: 'values.yaml', text }, { force: true });
  assert.deepEqual(result?.failures, []);
  for (const finding of result?.findings ?? []) {
    const { span } = finding;
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    for (const { start, end } of fixesOf(finding).flatMap(({ edits }) => edits)) {
      assert.ok(0 <= start && start <= end && end <= text.length);
    }
  }
  if (result) hoverAt(result, Math.floor(text.length / 2));
}

test('a text that is typed character by character', () => {
  for (let length = 0; length <= SAMPLE.length; length += 1) checkTotal(SAMPLE.slice(0, length));
});

const ODD = fc.constantFrom(
  '\t',
  '"',
  '{',
  '[',
  ': ',
  '- ',
  '&a ',
  '*a',
  '|',
  '#',
  '\r\n',
  '\uFEFF',
  '!!',
  '? ',
);

test('texts with odd characters put in, and parts cut out', () => {
  const change = fc.record({ at: fc.nat(), cut: fc.nat(60), put: ODD });
  fc.assert(
    fc.property(
      fc.constantFrom(SAMPLE, DEFAULTS),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (text, changes) => {
        const broken = changes.reduce((result, { at, cut, put }) => {
          const start = at % (result.length + 1);
          return result.slice(0, start) + put + result.slice(start + cut);
        }, text);
        checkTotal(broken);
      },
    ),
    { numRuns: 300, examples: [[SAMPLE, [{ at: CHART_AT, cut: 0, put: '\uFEFF' }]]] },
  );
});

test('values of any type in any place', () => {
  const keys = Object.keys(resolveChart('platform').chart.defaults);
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (values) =>
      checkTotal(stringify(values)),
    ),
    { numRuns: 300, examples: [[{ defaultArtifactsStore: { toString: 0 } }]] },
  );
});
