import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { writtenLeaves } from '../../server/src/core/deployment/written-leaves.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { isObject, type Json, type JsonObject, withEntries } from '../../server/src/core/json.ts';
import type { LintResult } from '../../server/src/core/lint.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { mergeLayers } from '../../server/src/core/releases/merge-layers.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { cases } from '../support/cases.ts';
import { lintText } from '../support/check.ts';
import { formats, write } from '../support/formats.ts';

/** What some rules find fault with, laid over each other, with odd values in some places. */
const values = fc
  .record({
    texts: fc.array(fc.constantFrom(...rules.filter(isRule).map(({ example }) => example.bad)), {
      minLength: 1,
      maxLength: 4,
    }),
    odd: fc.array(
      fc.tuple(
        fc.nat(200),
        fc.constantFrom<Json>(null, true, 0, 7, 12345678, '', 'a: b #c', '*', [], {}, [null], {
          toString: [0],
        }),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ texts, odd }) => {
    const merged = texts.map(mapOf).reduce(mergeLayers);
    return stringify(
      odd.reduce((result, [pick, value]) => withOdd(result, pick, value), merged),
      {
        aliasDuplicateObjects: false,
      },
    );
  });

function mapOf(text: string): JsonObject {
  return parse(text);
}

/** With another value at one of its places; `deploymentChart` stays. */
function withOdd(map: JsonObject, pick: number, value: Json): JsonObject {
  const places = writtenLeaves(map).flatMap(([path]) => path.map((_, at) => path.slice(0, at + 1)));
  const others = places.filter(([first]) => first !== 'deploymentChart');
  const [key, ...below] = others[pick % Math.max(others.length, 1)] ?? ['x'];
  const under = map[String(key)];
  const isAt = below.length === 0 || !isObject(under);
  return withEntries(map, [
    [String(key), isAt ? value : withOddAt(under, below.map(String), value)],
  ]);
}

function withOddAt(map: JsonObject, [key = '', ...below]: readonly string[], value: Json): Json {
  const under = map[key];
  const inner = below.length === 0 || !isObject(under) ? value : withOddAt(under, below, value);
  return withEntries(map, [[key, inner]]);
}

/** What is found, whatever is written around it. */
function told({ findings }: LintResult): readonly string[] {
  return findings.map(nameOf).sort();
}

function nameOf({ rule, severity, path, message }: Finding): string {
  return `${severity} ${rule.id} ${formatPath(path)}: ${message}`;
}

test('the same is found with other line breaks, indents, quotes, comments and a byte order mark', () => {
  fc.assert(
    fc.property(values, formats, (text, format) => {
      // Anchors and further documents are another thing, which is told.
      const style = format.style === 'anchored' ? 'block' : format.style;
      const other = write(text, { ...format, style, secondDocument: false });
      assert.deepEqual(told(lintText(other)), told(lintText(text)), other);
    }),
    cases(150),
  );
});

test('a fix leaves what parses, brings no new error, and changes nothing where it does not write', () => {
  fc.assert(
    fc.property(values, (text) => {
      const before = lintText(text);
      for (const finding of before.findings) {
        for (const { title, edits, safe } of fixesOf(finding)) {
          const after = applyEdits(text, edits);
          const errors = newErrors(before, lintText(after));
          // What needs a choice may stand for something that is not there yet.
          if (safe) assert.deepEqual(errors, [], `${title}:\n${text}\n---- became\n${after}`);
          assert.ok(
            errors.every((error) => !/ (?:yaml-syntax|duplicate-key) /.test(error)),
            `${title}:\n${text}\n---- became\n${after}`,
          );
        }
      }
    }),
    {
      ...cases(60),
      examples: [
        ['deploymentChart: platform\nmetrics: {enabled: true}\nnodeSelector: {a: true}\n'],
      ],
    },
  );
});

/** Errors at places where there was none. */
function newErrors(before: LintResult, after: LintResult): readonly string[] {
  const errors = ({ findings }: LintResult) =>
    findings.filter(({ severity }) => severity === 'error');
  const known = new Set(errors(before).map(({ path }) => formatPath(path)));
  return errors(after)
    .filter(({ path }) => !known.has(formatPath(path)))
    .map(nameOf);
}
