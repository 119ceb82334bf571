import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calmFindings } from '../../server/src/features/calm.ts';
import { typedSpan } from '../../server/src/features/typed-span.ts';
import { lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

/** Severity and rule of what is shown; with `|`, while somebody types there. */
function shown(marked: string, typing = false): readonly string[] {
  const { text, offset } = typing ? readCursor(marked) : { text: marked, offset: 0 };
  const before = text.slice(0, offset - 1) + text.slice(offset);
  const typed = typing ? typedSpan(before, text) : undefined;
  const { findings } = lintText(text);
  return calmFindings(findings, typed).map(({ rule, severity }) => `${severity} ${rule.id}`);
}

test('values that choose nothing yet: only where to start', () => {
  assert.deepEqual(shown('deploymentChart: platform\n'), ['hint nothing-chosen']);
  assert.deepEqual(shown('deploymentChart: agent\nnamespace: plx\n'), ['hint nothing-chosen']);
});

test('what stops Helm or was written is told all the same', () => {
  const text = 'deploymentChart: platform\nexternalServices:\n  postgresql:\n';
  assert.ok(shown(text).includes('error null-deletes-defaults'));
  assert.ok(shown('deploymentChart: platform\ndeploymentVersion: [1]\n').length > 1);
});

test('of what is missing altogether, the worst of each section, and the names of the rest', () => {
  const text = 'deploymentChart: platform\ngateway:\n  replicas: 2\n';
  const { findings } = lintText(text);
  const calm = calmFindings(findings);
  const sections = calm.map(({ rule }) => rule.section);
  assert.deepEqual(sections, [...new Set(sections)]);
  const database = calm.find(({ rule }) => rule.section === 'database');
  assert.match(
    database?.message ?? '',
    /^The bundled PostgreSQL is enabled.* Likewise: postgresql-no-backup, postgresql-image-unpinned\.$/,
  );
  assert.equal(database?.severity, 'warning');
  assert.ok(findings.length > calm.length);
});

test('what is written of a section is told one by one', () => {
  const text = 'deploymentChart: platform\npostgresql:\n  enabled: true\n';
  const ids = shown(text).filter((each) => each.includes('postgresql-'));
  assert.ok(ids.length > 2, ids.join());
});

test('a key that is being typed is a hint at most, and a finding as soon as it is left', () => {
  const marked = 'deploymentChart: platform\ngateway:\n  repl|: 3\n';
  assert.ok(shown(marked, true).includes('hint unknown-key'));
  assert.ok(shown(marked.replace('|', '')).includes('warning unknown-key'));
  const elsewhere = 'deploymentChart: platform\ngateway:\n  repl: 3\nui:\n  enabled: tr|\n';
  assert.ok(shown(elsewhere, true).includes('warning unknown-key'));
});

test('an error in the syntax behind what is being typed is a hint too, one above it is not', () => {
  const open = 'deploymentChart: platform\ngateway:\n  a: "x|\nui:\n  enabled: true\n';
  assert.ok(shown(open, true).includes('hint yaml-syntax'));
  const above = 'deploymentChart: platform\nuser: a: b\ngateway:\n  replicas: 3|\n';
  assert.ok(shown(above, true).includes('error yaml-syntax'));
});

const SPANS: readonly (readonly [before: string, after: string, typed: string | undefined])[] = [
  ['a: 1\nb: 2\n', 'a: 1\nb: 23\n', 'b: 23'],
  ['a: 1\nb: 2\n', 'a: 1\nb: 2\nc\n', 'c\n'],
  ['a:\n  b:\n', 'a:\n  b:\n    c\n', 'a:\n  b:\n    c\n'],
  ['a:\n  b:\n    c\n', 'a:\n  b:\n    cd\n', 'a:\n  b:\n    cd'],
  ['a:\n  x: 1\n  b:\n    c\n', 'a:\n  x: 1\n  b:\n    cd\n', '  b:\n    cd'],
  ['a: 1\n', 'a: 1\nb:\n  c:\n    d: 1\n', undefined],
  ['a: 1\r\nb: 2\r\n', 'a: 1\r\nb: 23\r\n', 'b: 23'],
];

for (const [before, after, typed] of SPANS) {
  test(`typing: ${JSON.stringify(after)}`, () => {
    const span = typedSpan(before, after);
    assert.equal(span && after.slice(span.start, span.end), typed);
  });
}
