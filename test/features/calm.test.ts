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

/** Errors and warnings that come while somebody writes at `|`, key by key, with the line that shows them. */
function disturbances(marked: string, written: string): readonly string[] {
  const { text, offset } = readCursor(marked);
  const loud = (of: string, before?: string) =>
    calmFindings(lintText(of).findings, before === undefined ? undefined : typedSpan(before, of))
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, severity, span }) => {
        const [line = ''] = of.slice(of.lastIndexOf('\n', span.start - 1) + 1).split('\n');
        return `${line.trim()}: ${severity} ${rule.id}`;
      });
  const known = new Set(loud(text));
  const seen: string[] = [];
  let before = text;
  let done = '';
  for (const key of written.match(/\r\n|./gs) ?? []) {
    done += key;
    const now = text.slice(0, offset) + done + text.slice(offset);
    for (const each of loud(now, before)) {
      if (!known.has(each)) seen.push(each);
      known.add(each);
    }
    before = now;
  }
  return seen;
}

const CONNECTION = `connections:
  - name: data
    kind: s3
    schema:
      bucket: s3://data
    secret:
      name: data
`;

const SERVICE = `gateway:
  service:
    type: ClusterIP
  resources:
    requests:
      cpu: 1
`;

test('what is written key by key disturbs nobody, whatever it lacks on the way', () => {
  for (const eol of ['\n', '\r\n']) {
    const file = `deploymentChart: platform\nui:\n  enabled: true\n|\ndns:\n  backend: a\n`;
    for (const block of [CONNECTION, SERVICE, CONNECTION.replace(/^ {2}/gm, '')]) {
      const [marked, written] = [file, block].map((text) => text.replaceAll('\n', eol));
      assert.deepEqual(disturbances(marked ?? '', written ?? ''), [], JSON.stringify(written));
    }
  }
});

test('what stays wrong is told when the next line is written', () => {
  const marked = 'deploymentChart: platform\nui:\n  enabled: true\n|';
  const written = 'gateway:\n  servce:\n    type: NodePort\nuser:\n  email: a@b.co\n';
  assert.deepEqual(disturbances(marked, written), ['servce:: warning unknown-key']);
});

test('the first key that is written asks for no others before it is done', () => {
  const marked = 'deploymentChart: platform\n|';
  assert.deepEqual(disturbances(marked, SERVICE), []);
  assert.ok(disturbances(marked, `${SERVICE}u`).length > 3);
});

test('a key around what is typed stays as wrong as it is', () => {
  const marked = 'deploymentChart: platform\ngatewayy:\n  enabled: true\n  replicas: 3|\n';
  assert.ok(shown(marked, true).includes('warning unknown-key'));
});

const SPANS: readonly (readonly [before: string, after: string, typed: string | undefined])[] = [
  ['a: 1\nb: 2\n', 'a: 1\nb: 23\n', 'b: 23'],
  ['a: 1\nb: 2\n', 'a: 1\nb: 2\nc\n', 'c'],
  ['a:\n  b:\n', 'a:\n  b:\n    c\n', 'a:\n  b:\n    c'],
  ['a:\n  b:\n', 'a:\n  b:\n \n', 'a:\n  b:\n '],
  ['a:\n  b:\n  c: 1\n', 'a:\n  b:\n    \n  c: 1\n', 'a:\n  b:\n    '],
  ['a:\n  b: 1\n  c: 1\n', 'a:\n  b: 1\n  \n  c: 1\n', '  '],
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
