import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { JsonObject } from '../../server/src/core/json.ts';
import { planChange } from '../../server/src/core/plan/plan-change.ts';
import { effectsOf, valuesOf } from '../support/effects.ts';

/*
 * Pairs of values with what two renders with Helm say of them, as `Kind name: consequence …`. The
 * figures are printed, as they say how far a plan without Helm can be trusted.
 */

interface Pair {
  readonly changed: readonly string[];
  readonly old: JsonObject;
  readonly new: JsonObject;
  readonly real: readonly string[];
}

const pairs: readonly Pair[] = readFileSync(
  new URL('../corpus/changes/pairs.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const effects = effectsOf('platform');

const results = pairs.map((pair) => {
  const plan = planChange(valuesOf(pair.old), valuesOf(pair.new), effects);
  const planned = plan.objects.map(
    ({ kind, name, consequences }) => `${kind} ${name}: ${[...consequences].sort().join(' ')}`,
  );
  return { ...pair, ...plan, planned };
});

/** Precision and recall, in percent, of what is picked from each line. */
function figures(pick: (line: string) => readonly string[]) {
  let [hit, missed, extra] = [0, 0, 0];
  for (const { real, planned } of results) {
    const [wanted, got] = [new Set(real.flatMap(pick)), new Set(planned.flatMap(pick))];
    for (const each of wanted) got.has(each) ? hit++ : missed++;
    for (const each of got) if (!wanted.has(each)) extra++;
  }
  return { precision: (100 * hit) / (hit + extra), recall: (100 * hit) / (hit + missed) };
}

const eachConsequence = (line: string) => {
  const [object, words = ''] = line.split(': ');
  return words.split(' ').map((word) => `${object} ${word}`);
};

test('objects: at least 97 % precision, 98 % recall', (context) => {
  const { precision, recall } = figures((line) => [line.split(': ')[0] ?? '']);
  context.diagnostic(`objects ${precision.toFixed(1)} / ${recall.toFixed(1)} %`);
  assert.ok(precision >= 97 && recall >= 98);
});

test('consequences: at least 97 % precision, 98 % recall', (context) => {
  const { precision, recall } = figures(eachConsequence);
  context.diagnostic(`consequences ${precision.toFixed(1)} / ${recall.toFixed(1)} %`);
  assert.ok(precision >= 97 && recall >= 98);
});

test('refused and deleted: at least 95 % precision, 99 % recall', (context) => {
  const bad = (line: string) => eachConsequence(line).filter((it) => /(refused|deleted)$/.test(it));
  const { precision, recall } = figures(bad);
  context.diagnostic(`refused and deleted ${precision.toFixed(1)} / ${recall.toFixed(1)} %`);
  assert.ok(precision >= 95 && recall >= 99);
});

test('every object that changes is put down to some value', () => {
  for (const { changed, objects, changes } of results) {
    const explained = new Set(
      changes.flatMap((it) => it.objects.map((o) => `${o.kind} ${o.name}`)),
    );
    for (const { kind, name } of objects) {
      assert.ok(explained.has(`${kind} ${name}`), `${changed}: ${kind} ${name}`);
    }
  }
});
