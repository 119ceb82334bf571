import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/finding.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { lintText } from '../support/check.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS, verdictOf } from '../support/corpus.ts';

/*
 * What is reported on real values files: those of the charts, their CI, the official command line and
 * the documentation. `findings.txt` holds a line a file and one a finding, `severity rule path`; after
 * a change that is meant, `UPDATE=1` writes it anew, and the diff is for a person to read.
 */
const GOLDEN = new URL('findings.txt', import.meta.url);

const files = corpusIsHere
  ? corpusFiles('{official,docs}/**/*.{yaml,yml}').map(({ path, text }) => {
      const verdict = verdictOf(path);
      const chart = verdict?.chart ?? 'platform';
      const { findings } = lintText(text, { name: 'values.yaml', chart });
      return { path, text, chart, verdict, findings };
    })
  : [];

const skip = corpusIsHere ? false : NO_CORPUS;

test('the findings on the corpus are those of findings.txt', { skip }, () => {
  const text = files
    .map(({ path, findings }) => [path, ...findings.map((each) => `  ${line(each)}`).sort()])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('');
  if (process.env.UPDATE) writeFileSync(GOLDEN, text);
  assert.equal(text, readFileSync(GOLDEN, 'utf8'));
});

test('what Helm refuses has an error', { skip }, () => {
  const refused = files.filter(({ verdict }) => verdict?.helm.startsWith('fails'));
  assert.notEqual(refused.length, 0);
  // The verdict is of that chart, whatever version the file itself is for.
  const silent = refused.filter(
    ({ text, chart }) => !lintText(text, { chart, version: '2.15.1' }).findings.some(isError),
  );
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  );
});

test('what the official command line refuses for how keys go together is told', { skip }, () => {
  const refused = files.filter(({ verdict }) => verdict?.cli.includes('__root__'));
  assert.notEqual(refused.length, 0);
  const silent = refused.filter(({ findings }) =>
    findings.every(({ severity }) => severity === 'hint'),
  );
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  );
});

test('no two findings say the same about one key', { skip }, () => {
  const about = (finding: Finding) => `${finding.message} ${formatPath(finding.path)}`;
  for (const { path, findings } of files) {
    const all = findings.map(about);
    assert.deepEqual(all, [...new Set(all)], path);
    const keys = findings
      .filter(({ rule }) => GENERAL.has(rule.id))
      .map((each) => formatPath(each.path));
    assert.deepEqual(keys, [...new Set(keys)], path);
  }
});

/** What becomes of a key: at most one of these may speak of it. */
const GENERAL = new Set(['unknown-key', 'removed-key', 'dead-key', 'subchart-key-ignored']);

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function line({ severity, rule, path }: Finding): string {
  return `${severity} ${rule.id} ${formatPath(path)}`.trim();
}
