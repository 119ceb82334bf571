import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileReport, ReportedFinding } from '../../server/src/cli/reporters/reporter.ts';
import { stylish } from '../../server/src/cli/reporters/stylish.ts';
import { styleFor } from '../../server/src/cli/style.ts';
import type { Severity } from '../../server/src/core/severity.ts';

import { fakeIo } from './fake-io.ts';

const PLAIN = styleFor(fakeIo().stdout, {});
const COLOURS = styleFor(fakeIo().stdout, { FORCE_COLOR: '1' });

const SUMMARY = { checked: 2, leftAlone: 3, inDoubt: ['odd.yaml'] };

test('columns line up, and every severity is counted', () => {
  const files = [
    file('a.yaml', finding('error', 8, 0, 'short'), finding('warning', 9, 11, 'a longer one')),
    file('nothing.yaml'),
    file('b.yaml', finding('info', 0, 0, 'see'), finding('hint', 0, 2, 'and see', true)),
  ];
  const expected = [
    'a.yaml',
    '   9:1   error    short         some-rule',
    '  10:12  warning  a longer one  some-rule',
    '',
    'b.yaml',
    '  1:1  info  see      some-rule',
    '  1:3  hint  and see  some-rule',
    '',
    '✖ 4 problems (1 error, 1 warning, 1 info, 1 hint)',
    '  1 fixable with --fix',
    '2 files checked, 3 left alone, 1 in doubt',
    '  odd.yaml may hold Polyaxon values; --chart platform checks it',
    '',
  ].join('\n');
  assert.equal(stylish({ files, summary: SUMMARY }, PLAIN), expected);
});

test('one problem is one problem', () => {
  const text = stylish(
    { files: [file('a.yaml', finding('hint', 0, 0, 'see'))], summary: SUMMARY },
    PLAIN,
  );
  assert.match(text, /^✖ 1 problem \(0 errors, 0 warnings, 1 hint\)$/m);
});

test('nothing found: what was checked is said', () => {
  const summary = { checked: 1, leftAlone: 0, inDoubt: [] };
  assert.equal(stylish({ files: [file('a.yaml')], summary }, PLAIN), '1 file checked\n');
});

test('the path is underlined and the summary has the colour of the worst', () => {
  const text = stylish(
    { files: [file('a.yaml', finding('warning', 0, 0, 'see'))], summary: SUMMARY },
    COLOURS,
  );
  const lines = text.split('\n');
  assert.equal(lines[0], '\u001b[4ma.yaml\u001b[24m');
  assert.equal(lines[3], '\u001b[33m✖ 1 problem (0 errors, 1 warning)\u001b[39m');
});

test('related places stand below, dim', () => {
  const start = { line: 11, character: 2 };
  const related = [
    { path: 'base.yaml', range: { start, end: start }, message: 'Overridden by \u001b[2J.' },
  ];
  const files = [file('a.yaml', { ...finding('error', 8, 0, 'short'), related })];
  const lines = stylish({ files, summary: SUMMARY }, PLAIN).split('\n');
  assert.equal(lines[1], '  9:1  error  short  some-rule');
  assert.equal(lines[2], '       base.yaml:12:3  Overridden by \\x1b[2J.');
  assert.ok(
    stylish({ files, summary: SUMMARY }, COLOURS).includes(
      `\u001b[2m${lines[2]?.trim()}\u001b[22m\n`,
    ),
  );
});

test('what a terminal would obey is shown, not sent', () => {
  const text = stylish(
    {
      files: [file('a.yaml', finding('error', 0, 0, 'key \u001b[2J\nand \u009b'))],
      summary: SUMMARY,
    },
    PLAIN,
  );
  assert.match(text, / {2}key \\x1b\[2J\\x0aand \\x9b {2}some-rule$/m);
});

function file(path: string, ...findings: readonly ReportedFinding[]): FileReport {
  return {
    path,
    chart: 'platform',
    chartVersion: '2.15.1',
    profile: 'production',
    role: 'root',
    releases: [],
    findings,
  };
}

function finding(
  severity: Severity,
  line: number,
  character: number,
  message: string,
  safe = false,
): ReportedFinding {
  const start = { line, character };
  const fixes = [{ title: 'Mend it', safe, edits: [] }];
  return { rule: 'some-rule', severity, message, path: '', range: { start, end: start }, fixes };
}
