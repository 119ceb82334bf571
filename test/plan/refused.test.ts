import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { JsonObject } from '../../server/src/core/json.ts';
import { changeFindings } from '../support/check-change.ts';

/*
 * What Kubernetes refuses, and what takes databases or CRDs away, is never told by the plan alone: some
 * rule says what it means and what to do first.
 */

const BAD =
  /: .*refused|^StatefulSet \S+: (?:deleted|recreated)|^CustomResourceDefinition \S+: deleted/;

for (const line of readFileSync(new URL('../corpus/changes/pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')) {
  const pair: {
    readonly changed: readonly string[];
    readonly old: JsonObject;
    readonly new: JsonObject;
    readonly real: readonly string[];
  } = JSON.parse(line);
  const bad = pair.real.filter((object) => BAD.test(object));
  if (bad.length === 0) continue;
  test(`${pair.changed.join(', ')}: ${bad[0]}`, () => {
    const text = (values: JsonObject) => JSON.stringify({ deploymentChart: 'platform', ...values });
    const found = changeFindings(text(pair.old), text(pair.new));
    assert.ok(found.some(({ finding }) => /error|warning/.test(finding.severity)));
  });
}
