import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Change, FixPlan } from '../../server/src/core/fix.ts';
import { fixOf } from '../../server/src/core/fixes-of.ts';
import type { LintResult } from '../../server/src/core/lint.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule, type Rule } from '../../server/src/core/rules/rule.ts';
import { contextsOf } from '../../server/src/core/run-rules.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';
import { type CheckOptions, lintText } from '../support/check.ts';
import { type Format, formats, write } from '../support/formats.ts';

/*
 * Every fix of every rule's bad example, in any way of writing that example: the finding goes, no other
 * comes, the values become what they become in the plain form, every comment survives, and a second
 * application changes nothing. A fix may be withheld only where an anchor or a comment stands in what it
 * would replace.
 */
for (const rule of rules.filter(isRule)) {
  const options = optionsOf(rule);
  const plain = lintText(rule.example.bad, options);
  for (const plan of plansOf(rule, plain)) {
    const title = textOf(plan.title);
    test(`${rule.id}: "${title}" in every format`, () => {
      const expected = fixed(rule, plain, title, options);
      assert.ok(expected, 'The fix is offered on the example');
      fc.assert(
        fc.property(formats, (format) => checkFormat(rule, title, options, format, expected)),
        { numRuns: 20 },
      );
    });
  }
}

/** What a fix brings to light, because the finding that it mends had covered it. */
const UNCOVERED: Readonly<Record<string, readonly string[]>> = {
  // Agreeing tags name a chart version, which may be one that is not known.
  'image-tag-skew': ['unknown-chart-version'],
  // Behind TLS the gateway is still open to whoever reaches it.
  'exposed-without-tls': ['gateway-exposed'],
  'ssl-block-not-mounted': ['gateway-exposed'],
  'tls-annotation-tls-acme': ['gateway-exposed'],
  // Which group a host path belongs to matters only to containers that are not root.
  'security-context-disabled': ['fsgroup-hostpath'],
  'security-context-root': ['fsgroup-hostpath'],
  // Several gateways can share only a store that every node reaches.
  'artifacts-store-default': ['gateway-single-replica'],
  'artifacts-store-not-durable': ['gateway-single-replica'],
  // Without the services, an external broker serves nobody.
  'scheduler-children-without-scheduler': ['external-broker-unused'],
  // There is a broker to speak of only now.
  'broker-missing': ['managed-broker'],
  // A place to start from is a deployment, of which there is more to say than of none.
  'nothing-chosen': ['gateway-exposed', 'fsgroup-hostpath'],
};

function checkFormat(
  rule: Rule,
  title: string,
  options: CheckOptions,
  format: Format,
  expected: Fixed,
): void {
  const before = write(rule.example.bad, format);
  const linted = lintText(before, options);
  const result = fixed(rule, linted, title, options);
  if (!result) {
    const loses = (change: Change) => 'replace' in change || 'remove' in change;
    const replaces = expected.plan.changes.some(loses);
    const excused = format.style === 'anchored' || (replaces && format.comments);
    assert.ok(excused, `Not offered in:\n${before}`);
    return;
  }
  const { after, again, values, plan } = result;
  assert.deepEqual(values, expected.values, after);
  assert.deepEqual(commentsOf(after), commentsOf(before), after);
  const [siteAgain] = again.sites;
  assert.ok(siteAgain);
  assert.equal(fixOf(plan, siteAgain), undefined, `Applied twice:\n${after}`);
  const reported = new Set(linted.findings.map((finding) => finding.rule.id));
  const known = new Set([...reported, ...(UNCOVERED[rule.id] ?? [])]);
  assert.ok(!isReported(rule, linted, again), `Still reported in:\n${after}`);
  const added = again.findings.filter((finding) => !known.has(finding.rule.id));
  assert.deepEqual(
    added.map(({ rule, message }) => `${rule.id}: ${message}`),
    [],
    after,
  );
}

function isReported(rule: Rule, before: LintResult, after: LintResult): boolean {
  const count = ({ findings }: LintResult) =>
    findings.filter((finding) => finding.rule.id === rule.id).length;
  return count(after) >= count(before);
}

interface Fixed {
  readonly after: string;
  readonly again: LintResult;
  readonly plan: FixPlan;
  readonly values: unknown;
}

function fixed(
  rule: Rule,
  linted: LintResult,
  title: string,
  options: CheckOptions,
): Fixed | undefined {
  const [site] = linted.sites;
  const plan = plansOf(rule, linted).find((candidate) => textOf(candidate.title) === title);
  const fix = plan && site && fixOf(plan, site);
  if (!fix) return undefined;
  const after = applyEdits(linted.source.text, fix.edits);
  const again = lintText(after, options);
  const root = again.sites[0]?.document.root;
  return { after, again, plan, values: root && toJson(root) };
}

function plansOf(rule: Rule, { sites: [site] }: LintResult): readonly FixPlan[] {
  if (!site) return [];
  return [...rule.check(contextsOf(site).release)].flatMap(({ fixes }) => fixes ?? []);
}

function commentsOf(text: string): readonly string[] {
  return (text.match(/# (above|behind) \d+/g) ?? []).sort();
}

function optionsOf(rule: Rule): CheckOptions {
  const version = rule.versions?.to;
  const chart = rule.charts[0] ?? 'platform';
  const on = rule.offByDefault ? { rules: { [rule.id]: rule.severity } } : {};
  return { chart, ...(version === undefined ? {} : { version }), ...on };
}
