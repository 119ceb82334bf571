import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { isObject, type Json } from '../../server/src/core/json.ts';
import type { Path } from '../../server/src/core/path.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { lintText } from '../support/check.ts';

/** What nobody writes, and what slips into a sentence as something that no person reads. */
const ODD = fc.constantFrom<Json>(
  ...[null, true, false, 0, -1, 1.5, 1e21, '', ' ', 'x', '0', 'toString', 'a: b', '{{ x }}'],
  ...[[], [null], [[1]], [{ a: 1 }], {}, { a: null }, { name: {} }, { toString: 0 }],
  ...[{ enabled: 'yes' }, { name: [], kind: 1, schema: 'x' }, [{ name: 1, kind: {} }]],
);

for (const chart of ['platform', 'agent'] as const) {
  const { defaults } = resolveChart(chart).chart;
  const paths = pathsIn(defaults, []);

  test(`no odd value makes a sentence of ${chart} odd`, () => {
    const edit = fc.record({ path: fc.constantFrom(...paths), value: ODD });
    const edits = fc.array(edit, { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(edits, fc.boolean(), (all, isOn) => {
        const values: Json = { deploymentChart: chart, ...(isOn ? switchedOn(paths) : {}) };
        for (const { path, value } of all) put(values, path, structuredClone(value));
        for (const finding of lintText(JSON.stringify(values, null, 1)).findings) {
          const fixes = fixesOf(finding);
          for (const text of [finding.message, ...fixes.map(({ title }) => title)]) {
            assert.doesNotMatch(textOf(text), /\[object|\bundefined\b|\bNaN\b/, finding.rule.id);
          }
          for (const { edits: made } of fixes) {
            for (const { text } of made) assert.doesNotMatch(text, /\[object|\bundefined\b/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
}

function pathsIn(value: Json, at: Path): readonly Path[] {
  const inner = isObject(value)
    ? Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...at, key]))
    : [];
  return at.length === 0 ? inner : [at, ...inner];
}

/** Rules of a feature speak only where it is on. */
function switchedOn(paths: readonly Path[]): { [key: string]: Json } {
  const values: { [key: string]: Json } = {};
  for (const path of paths) if (path.at(-1) === 'enabled') put(values, path, true);
  return values;
}

function put(values: Json, path: Path, value: Json): void {
  const [key, ...rest] = path;
  if (!isObject(values) || typeof key !== 'string') return;
  const map: { [key: string]: Json } = values;
  if (rest.length === 0) map[key] = value;
  else {
    if (!isObject(map[key])) map[key] = {};
    put(map[key], rest, value);
  }
}
