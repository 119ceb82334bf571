import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../../../server/src/core/rules/index.ts';
import { isChangeRule } from '../../../server/src/core/rules/rule.ts';

/*
 * The dangerous changes that were proved by rendering, and the rule that tells of each. A rule has cases
 * of what it tells and of what it must not tell: a false alarm costs more than a finding earns.
 */
const TOLD: Readonly<Record<string, string>> = {
  'custom resources leave the release': 'crd-removed',
  'a volume of a StatefulSet grows or shrinks': 'db-volume-size',
  'its class, access or labels change': 'db-volume-class',
  'it is turned on or off': 'db-persistence-toggle',
  'a claim of somebody else takes its place': 'db-existing-claim',
  'PostgreSQL gets replicas': 'db-replication-switch',
  'a sub-chart is renamed': 'db-renamed',
  'the bundled database is turned off': 'db-removed',
  'it is turned on': 'db-added',
  'PostgreSQL becomes another major version': 'db-major-version',
  'its password changes': 'db-password-frozen',
  'its user or database changes': 'db-user-or-name',
  'its Secret becomes another': 'db-existing-secret',
  'the encryption key becomes another': 'encryption-secret-changed',
  'the external database moves': 'external-db-moved',
  'artifacts go elsewhere': 'artifacts-store-moved',
  'the store is renamed': 'artifacts-store-renamed',
  'a connection goes': 'connection-removed',
  'RabbitMQ joins a live release': 'rabbitmq-enabled-on-live',
  'labels no longer match selectors': 'labels-break-selector',
  'a Service gets an address': 'service-clusterip',
  'a StatefulSet starts its pods otherwise': 'sts-identity',
  'the namespace changes': 'release-or-namespace',
  'files belong to another user': 'uid-on-old-volume',
  'claims go with their StatefulSet': 'retention-delete',
  'the broker becomes another': 'broker-switched',
  'the broker moves out or in': 'broker-moved',
  'one side of Redis goes by a password': 'redis-auth-toggled',
  'the password of Redis changes': 'redis-password-frozen',
  'Redis is built otherwise': 'redis-topology',
  'nodes of RabbitMQ are called otherwise': 'rabbitmq-identity',
  'users of RabbitMQ change': 'rabbitmq-credentials',
  'nodes of RabbitMQ go': 'rabbitmq-scale-down',
  'the secret key becomes another': 'secret-key-rotated',
  'the internal token becomes another': 'internal-token-rotated',
  'the first account changes': 'user-password-after-install',
  'a Secret takes the place of all others': 'platform-secret-switch',
  'the agent goes': 'agent-disabled',
  'accounts and roles go': 'rbac-turned-off',
  'more namespaces, or less': 'namespaces-scope',
  'the address of the platform changes': 'gateway-service-changed',
  'TLS goes': 'tls-removed',
  'the edition changes': 'organization-key',
  'the scheduler goes': 'scheduler-off',
  'one component gets another version': 'component-version-skew',
  'a port changes on one side': 'db-port-one-side',
  'core pods move': 'node-selector-moves-runs',
  'an autoscaler without a target': 'hpa-broken',
  'replicas share a local store': 'replicas-up-local-store',
  'limits appear': 'limits-changed',
  'restarts at upgrades end': 'chart-revision-off',
};

const ids = rules.filter(isChangeRule).map(({ id }) => id);
const advised = 'backup-before-upgrade';

test('each dangerous change has its rule, and each rule is of one', () => {
  assert.deepEqual([...Object.values(TOLD), advised].toSorted(), ids.toSorted());
});

for (const [what, id] of Object.entries(TOLD)) {
  test(`${what}: ${id} is tested both ways`, () => {
    const text = readFileSync(new URL(`${id}.test.ts`, import.meta.url), 'utf8');
    assert.match(text, /^checkChange\(/m);
    assert.match(text, /^checkNoChange\(/m);
  });
}
