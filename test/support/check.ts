import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../../server/src/core/config.ts';
import { folderOf, nameFrom } from '../../server/src/core/file-names.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { readMarks } from './marked-yaml.ts';

export type CheckOptions = Config & {
  readonly name?: string;
  /** What `Chart.yaml` beside the file says. */
  readonly chartYaml?: string;
};

const CHART_YAML = 'Chart.yaml';

/** Lints a text as Polyaxon values, whatever it looks like; a rule that throws fails the test. */
export function lintText(text: string, options: CheckOptions = {}): LintResult {
  const { name = 'polyaxon.values.yaml', chartYaml, ...config } = options;
  const source = { name, text };
  const workspace = createWorkspace();
  workspace.put(source);
  if (chartYaml !== undefined)
    workspace.put({ name: nameFrom(folderOf(name), CHART_YAML), text: chartYaml });
  const result = lint(source, { force: true, ...config }, workspace);
  assert.ok(result, 'It is taken for Polyaxon values');
  assert.deepEqual(result.failures, []);
  return result;
}

/** The findings of one rule must be those that the marks say: none missing, none more. */
export function checkFindings(rule: string, marked: string, options?: CheckOptions): void {
  test(`${rule}: ${title(marked)}`, () => {
    const { text, marks } = readMarks(marked);
    const actual = findingsOf(rule, text, options).map((finding) => describe(text, finding));
    const expected = marks.map(
      ({ line, start, end, label }) => `${line + 1}:${start}-${end} ${label}`,
    );
    assert.deepEqual(actual.sort(), expected.sort());
  });
}

/** The rule must say nothing of this text. */
export function checkSilent(rule: string, text: string, options?: CheckOptions): void {
  test(`${rule}: silent for ${title(text)}`, () => {
    const actual = findingsOf(rule, text.replace(/^\n/, ''), options);
    assert.deepEqual(
      actual.map(({ message }) => message),
      [],
    );
  });
}

/** The fix with this title makes `after` of `before`, and the rule is then silent at its place. */
export function checkFix(
  rule: string,
  fixTitle: string,
  before: string,
  after: string,
  options?: CheckOptions,
): void {
  test(`${rule}: ${fixTitle}: ${title(before)}`, () => {
    const text = before.replace(/^\n/, '');
    const findings = findingsOf(rule, text, options);
    const offered = findings.flatMap(fixesOf);
    const fix = offered.find((candidate) => candidate.title === fixTitle);
    assert.ok(fix, `Not offered; there are: ${offered.map((each) => each.title).join(' | ')}`);
    const fixed = applyEdits(text, fix.edits);
    assert.equal(fixed, after.replace(/^\n/, ''));
    assert.ok(findingsOf(rule, fixed, options).length < findings.length, 'Still reported');
  });
}

/** The message of the only finding of a rule. */
export function checkMessage(
  rule: string,
  text: string,
  message: string | RegExp,
  options?: CheckOptions,
): void {
  test(`${rule}: says ${message}`, () => {
    const [finding, ...others] = findingsOf(rule, text.replace(/^\n/, ''), options);
    assert.ok(finding, 'Nothing is reported');
    assert.deepEqual(others, []);
    if (typeof message === 'string') assert.equal(finding.message, message);
    else assert.match(finding.message, message);
  });
}

function findingsOf(rule: string, text: string, options?: CheckOptions): readonly Finding[] {
  return lintText(text, options).findings.filter((finding) => finding.rule.id === rule);
}

function describe(text: string, { rule, span }: Finding): string {
  const before = text.slice(0, span.start);
  const line = before.split('\n').length;
  const column = span.start - (before.lastIndexOf('\n') + 1);
  return `${line}:${column}-${column + span.end - span.start} ${rule.id}`;
}

function title(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
