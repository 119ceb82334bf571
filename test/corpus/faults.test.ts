import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/finding.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { lintText } from '../support/check.ts';

/*
 * Files in which something was found wrong once: a word too many or too few, a crash, a fix that broke
 * the text. The first line of each says what is expected.
 */

const FOLDER = new URL('faults/', import.meta.url);
const names = globSync('*.yaml', { cwd: FOLDER }).sort();

/** What must be said of a file; `at most warning` and `silent` speak of a path and what is below it. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'chart-01-subchart-typed-key': ['error redis.master.extraFlags'],
  'chart-02-rabbitmq-persistence-size-number': ['error rabbitmq.persistence.size'],
  'chart-03-image-with-tag': ['error gateway.image'],
  'chart-04-image-blank': [
    'error gateway.image',
    'error agent.image',
    'error operator.image',
    'error cleanHooks.image',
  ],
  'chart-05-migrate-leaves-image-tags': ['silent gateway', 'silent postgresql.persistence'],
  'chart-07-ingress-host-not-dns': ['error ingress.hostName'],
  'chart-08-env-as-map': ['error artifactsStore.env'],
  'chart-09-secret-without-name': ['error artifactsStore.secret'],
  'chart-10-false-error-quoted-true': ['at most warning rbac', 'at most warning operator'],
  'chart-11-false-error-empty-of-other-kind': [
    ...['tolerations', 'nodeSelector', 'connections', 'agent.affinity'].map(
      (path) => `at most warning ${path}`,
    ),
  ],
  'chart-12-postgresql-persistence-size-number': ['error postgresql.persistence.size'],
  'chart-13-additional-namespaces-twice': ['error agent.additionalNamespaces[2]'],
  'chart-14-ingress-path-relative': ['error ingress.path'],
  'chart-15-suggests-itself': ['at most warning timeZone'],
  'chart-16-rename-makes-error': ['at most warning postgresql.service.ports'],
  'chart-17-email-enabled-unknown': ['silent email.enabled'],
  'chart-18-enable-finalizers-2.8.0': ['silent agent.enableFinalizers'],
  'chart-19-numeric-text-unquoted-by-template': ['error externalServices.postgresql.user'],
  'chart-20-subchart-extra-env-map': ['error postgresql.primary.extraEnvVars'],
  'chart-21-blank-numbers': ['error gateway.service.targetPort', 'error scheduler.hpa.maxpods'],
  'chart-22-connections-blank-item': ['error connections[0]'],
  'chart-23-hostname-twice': ['hint hostName'],
  'chart-24-numbers-out-of-range': [
    'error gateway.replicas',
    'error gateway.service.targetPort',
    'error securityContext.runAsUser',
  ],
  'chart-25-resources-fix-below-request': ['at most warning init.resources'],
  'chart-26-off-feature-silent': [
    ...['ingress', 'ldap', 'proxy', 'scheduler', 'externalServices.errors'].map(
      (path) => `warning ${path}`,
    ),
    'info externalServices.redis.host',
  ],
  'chart-27-subchart-leaf-null': [
    'error postgresql.tls.enabled',
    'error postgresql.primary.persistence.size',
  ],
  'chart-28-false-null-replica-standalone': ['silent redis.replica'],
  'robust-16-tab-on-blank-line': ['error '],
};

for (const name of names) {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const expected = EXPECTED[basename(name, '.yaml')] ?? [];

  test(`${name}: what is said of it`, () => {
    const { findings } = lintText(text);
    for (const word of expected) check(word, findings);
    for (const { message } of findings) {
      assert.doesNotMatch(textOf(message), /\[object|\bundefined\b|\bNaN\b/);
    }
  });

  test(`${name}: no fix breaks the text, and no safe one makes an error`, () => {
    const { findings } = lintText(text);
    for (const finding of findings) {
      for (const fix of fixesOf(finding)) {
        const isWorse = fix.safe ? () => true : (error: string) => /^(?:file|shape) /.test(error);
        const before = errorsIn(findings);
        const after = errorsIn(lintText(applyEdits(text, fix.edits)).findings);
        const fresh = after.filter((error) => isWorse(error) && !before.includes(error));
        assert.deepEqual(fresh, [], `${finding.rule.id}: ${fix.title}`);
      }
    }
  });
}

test('each file that is spoken of is there', () => {
  const known = names.map((name) => basename(name, '.yaml'));
  assert.deepEqual(
    Object.keys(EXPECTED).filter((name) => !known.includes(name)),
    [],
  );
});

function check(word: string, findings: readonly Finding[]): void {
  const [, kind = '', path = ''] = /^(at most warning|\w+) (.*)$/.exec(word) ?? [];
  const there = findings.filter((finding) => {
    const at = formatPath(finding.path);
    return (
      at === path || (path !== '' && /^[.[]/.test(at.replace(path, '')) && at.startsWith(path))
    );
  });
  const said = there.map(({ severity, rule }) => `${severity} ${rule.id}`);
  if (kind === 'silent') assert.deepEqual(said, [], word);
  else if (kind === 'at most warning') {
    assert.deepEqual(
      said.filter((each) => each.startsWith('error')),
      [],
      word,
    );
  } else
    assert.ok(
      said.some((each) => each.startsWith(kind)),
      `${word}; there is ${said}`,
    );
}

function errorsIn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, path }) => `${rule.section} ${rule.id} ${formatPath(path)}`);
}
