import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../../server/src/core/config.ts';
import {
  type ChangeFinding,
  checkChange as check,
} from '../../server/src/core/plan/check-change.ts';
import { lintText } from './check.ts';
import { effectsOf } from './effects.ts';

/*
 * A change as a diff: lines with `-` are deployed, those with `+` are to be, the others are in both.
 * A line with `#` marks the new line above it: carets below what is pointed at, and the rule's id.
 */

interface Change {
  readonly before: string;
  readonly after: string;
  /** `line:start-end rule` */
  readonly marks: readonly string[];
}

function readChange(diff: string): Change {
  const lines = diff.replace(/^\n/, '').replace(/\n$/, '').split('\n');
  const side = (sign: string) =>
    lines.filter((line) => line[0] === ' ' || line[0] === sign).map((line) => line.slice(1));
  const marks: string[] = [];
  let line = 0;
  for (const each of lines) {
    const [, space = '', carets = '', label] = /^#(\s*)(\^+)\s+(\S+)$/.exec(each) ?? [];
    if (label) marks.push(`${line}:${space.length}-${space.length + carets.length} ${label}`);
    else if (each[0] !== '-') line += 1;
  }
  return { before: `${side('-').join('\n')}\n`, after: `${side('+').join('\n')}\n`, marks };
}

const effects = { platform: effectsOf('platform'), agent: effectsOf('agent') };

/** What all change rules say of a change from one text to another. */
export function changeFindings(
  before: string,
  after: string,
  config: Config = {},
): readonly ChangeFinding[] {
  const [old] = lintText(before, config).sites;
  const [now] = lintText(after, config).sites;
  assert.ok(old && now, 'Both hold values');
  return check(old, now, effects[now.values.chart.name], config);
}

function describe({ source, finding }: ChangeFinding): string {
  const before = source.text.slice(0, finding.span.start);
  const line = before.split('\n').length;
  const start = before.length - (before.lastIndexOf('\n') + 1);
  return `${line}:${start}-${start + finding.span.end - finding.span.start} ${finding.rule.id}`;
}

/** The findings of one rule must be those that the marks say: none missing, none more. */
export function checkChange(rule: string, diff: string, config?: Config): void {
  const { before, after, marks } = readChange(diff);
  test(`${rule}: ${diff.trim().split('\n').slice(-2).join(' ')}`, () => {
    const found = changeFindings(before, after, config).filter(
      ({ finding }) => finding.rule.id === rule,
    );
    assert.deepEqual(found.map(describe).sort(), [...marks].sort());
    for (const { finding } of found) assert.match(finding.message, /^[A-Z`].*\.$/s);
  });
}

/** The rule must say nothing of this change, nor of its undoing where `both` is given. */
export function checkNoChange(rule: string, diff: string, config?: Config): void {
  const { before, after } = readChange(diff);
  test(`${rule}: silent for ${diff.trim().split('\n').slice(-2).join(' ')}`, () => {
    const found = changeFindings(before, after, config);
    assert.deepEqual(
      found.filter(({ finding }) => finding.rule.id === rule).map(({ finding }) => finding.message),
      [],
    );
  });
}
