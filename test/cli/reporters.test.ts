import assert from 'node:assert/strict';
import { test } from 'node:test';
import { github } from '../../server/src/cli/reporters/github.ts';
import { gitlab } from '../../server/src/cli/reporters/gitlab.ts';
import { junit } from '../../server/src/cli/reporters/junit.ts';
import { markdown } from '../../server/src/cli/reporters/markdown.ts';
import type { Report } from '../../server/src/cli/reporters/reporter.ts';

/** One warning that says what a format may choke on. */
function reportOf(message: string, path = 'a.yaml', lines = 0): Report {
  const range = { start: { line: 1, character: 2 }, end: { line: 1 + lines, character: 4 } };
  const finding = { rule: 'some-rule', severity: 'warning', message, path: 'x', range } as const;
  const site = {
    chart: 'platform',
    chartVersion: '2.15.1',
    profile: 'production',
    role: 'root',
    releases: [],
  } as const;
  return {
    files: [{ path, ...site, findings: [{ ...finding, fixes: [] }] }],
    summary: { checked: 1, leftAlone: 0, inDoubt: [] },
  };
}

test('github: lines and colons cannot end a command early', () => {
  assert.equal(
    github(reportOf('100% of\r\na: b, c::d', 'a:b,c%.yaml')),
    '::warning file=a%3Ab%2Cc%25.yaml,line=2,col=3,endLine=2,endColumn=5,title=some-rule::100%25 of%0D%0Aa: b, c::d\n',
  );
});

test('github: what spans lines has no columns', () => {
  assert.match(github(reportOf('m', 'a.yaml', 2)), /line=2,endLine=4,title/);
});

test('gitlab: fingerprints differ by file, not by line', () => {
  const print = (report: Report) => JSON.parse(gitlab(report))[0].fingerprint;
  assert.equal(print(reportOf('m')), print(reportOf('n', 'a.yaml', 5)));
  assert.notEqual(print(reportOf('m')), print(reportOf('m', 'b.yaml')));
});

test('junit: nothing breaks the XML', () => {
  const text = junit(reportOf('<b> & "c" \u0000\n\u{1f433} \ud800 \uffff', 'a"&.yaml'));
  assert.match(text, /message="&lt;b&gt; &amp; &quot;c&quot; \\x00\\x0a\u{1f433} \ufffd \ufffd"/u);
  assert.match(text, /<testsuite name="a&quot;&amp;.yaml"/);
});

const MESSAGES: Readonly<Record<string, string>> = {
  'a | b': 'a \\| b',
  '`a | b` c': '`a \\| b` c',
  'two\nlines': 'two lines',
  '<img src=x> [a](b) *c*': '\\<img src=x\\> \\[a\\](b) \\*c\\*',
  '`<b>` is': '`<b>` is',
  'to @somebody': 'to @\u200bsomebody',
};

for (const [message, cell] of Object.entries(MESSAGES)) {
  test(`markdown: ${JSON.stringify(message)}`, () => {
    const row = markdown(reportOf(message)).split('\n').at(-2);
    assert.equal(row?.split(/ (?<!\\)\| /)[2], cell);
  });
}
