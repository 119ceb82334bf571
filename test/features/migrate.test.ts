import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { type Migration, migrate } from '../../server/src/features/migrate.ts';

function migrated(text: string, to?: string): Migration {
  const migration = migrate({ name: 'values.yaml', text }, { force: true }, to);
  assert.ok(migration);
  return migration;
}

test('moves every key that has a home, and leaves the rest with a finding', () => {
  const { text, moved, left } = migrated(`deploymentChart: platform
deploymentVersion: 1.20.0 # ours
# how people get in
serviceType: ClusterIP
api:
  image: polyaxon/polyaxon-api # old
  replicas: 2 # two
postgresql:
  postgresqlUsername: polyaxon
  postgresqlPassword: secret
  nodeSelector: # the database's nodes
    polyaxon: db
rabbitmq-ha:
  enabled: true
  rabbitmqPassword: secret
`);
  assert.equal(
    text,
    `deploymentChart: platform
deploymentVersion: "2.15.1" # ours
gateway:
  service:
    # how people get in
    type: ClusterIP
  replicas: 2 # two
api:
  image: polyaxon/polyaxon-api # old
postgresql:
  auth:
    username: polyaxon
    password: secret
    postgresPassword: secret
  primary:
    nodeSelector: # the database's nodes
      polyaxon: db
rabbitmq:
  enabled: true
  auth:
    password: secret
`,
  );
  assert.deepEqual(
    moved.map(({ key }) => key),
    [
      ...['serviceType', 'api.replicas', 'postgresql.postgresqlUsername'],
      ...['postgresql.postgresqlPassword', 'postgresql.nodeSelector', 'rabbitmq-ha'],
      'rabbitmq.rabbitmqPassword',
    ],
  );
  assert.ok(left.some(({ rule, path }) => rule.id === 'removed-key' && path.join('.') === 'api'));
});

test('the version that a comment names goes with it', () => {
  const { text, moved } = migrated(
    '# polyaxon-values: chart=platform version=1.20.0 profile=trial\napi:\n  replicas: 2\n',
  );
  assert.equal(
    text,
    '# polyaxon-values: chart=platform version=2.15.1 profile=trial\ngateway:\n  replicas: 2\n',
  );
  assert.equal(moved.length, 1);
});

test('nothing to do is no change', () => {
  const before = 'deploymentChart: platform\ngateway:\n  replicas: 2\n';
  const { text, moved, left } = migrated(before);
  assert.equal(text, before);
  assert.deepEqual([...moved, ...left], []);
});

test('a person who silenced a finding wants the key where it is', () => {
  const before =
    'deploymentChart: platform\n# polyaxon-values-disable-next-line removed-key\nserviceType: NodePort\n';
  assert.equal(migrated(before).text, before);
});

test('what holds no Polyaxon values is not touched', () => {
  assert.equal(migrate({ name: 'x.yaml', text: 'a: 1\n' }, {}), undefined);
  assert.equal(migrated('a: "1\nserviceType: NodePort\n').moved.length, 0);
});

const corpus = new URL('../../../shared/corpus/official/', import.meta.url);
const skip = existsSync(corpus) ? false : 'The corpus is not here';

test('real files of older charts come out without a key that had a home', { skip }, () => {
  const files = globSync('{chart-0*,chart-v*,ci-0*}/**/*.{yaml,yml}', { cwd: corpus });
  assert.ok(files.length > 5);
  for (const name of files) {
    const before = readFileSync(new URL(name, corpus), 'utf8');
    const { text, result } = migrated(before, '2.15.1');
    assert.deepEqual(
      result.findings.filter((each) => each.rule.id === 'removed-key' && fixesOf(each).length > 0),
      [],
      name,
    );
    assert.deepEqual(comments(text), comments(before), name);
    assert.deepEqual(
      result.sites.flatMap(({ document }) => document.problems),
      [],
      name,
    );
    assert.equal(migrated(text, '2.15.1').text, text, `${name}, twice`);
    const count = (yaml: string) =>
      lint({ name: '', text: yaml }, { force: true })?.findings.filter(
        ({ severity }) => severity === 'error',
      ).length ?? 0;
    assert.ok(count(text) <= count(before) + 2, `${name} has new errors`);
  }
});

function comments(text: string): readonly string[] {
  return (text.match(/#.*$/gm) ?? []).map((comment) => comment.trim()).sort();
}

test('images of the old chart move, and what is off by default now is named', () => {
  const { text, moved, left, told } = migrated(`deploymentChart: platform
deploymentVersion: 1.20.0
gateway:
  imageTag: 1.20.0
agent:
  imageTag: 1.20.0
scheduler:
  replicas: 3
redis:
  password: secret
`);
  assert.match(text, /gateway:\n {2}imageTag: "2\.15\.1"\nagent:\n {2}imageTag: "2\.15\.1"/);
  assert.deepEqual(
    moved.map(({ key }) => key),
    ['gateway.imageTag', 'agent.imageTag', 'redis.password'],
  );
  const keys = told.map(({ key }) => key);
  assert.ok(keys.includes('limitResources') && keys.includes('broker'));
  assert.ok(!keys.some((key) => key.endsWith('imageTag')));
  const still = left.map(({ rule, path }) => `${rule.id} ${path.join('.')}`);
  assert.deepEqual(still.sort(), ['switched-off redis', 'switched-off scheduler']);
});

test('a tag of another version than the file was for stays, and is named', () => {
  const { text, told } = migrated(`deploymentChart: platform
deploymentVersion: 1.20.0
gateway:
  imageTag: 1.18.3
postgresql:
  image:
    tag: 11.7.0-debian-10-r26
`);
  assert.match(text, /imageTag: 1\.18\.3$/m);
  const named = told.map(({ key, message }) => `${key} ${textOf(message)}`);
  assert.ok(named.includes('gateway.imageTag stays at 1.18.3, beside chart 2.15.1'));
  assert.ok(named.some((each) => each.startsWith('postgresql.image.tag stays at 11.7.0')));
});

test('a default that the file writes itself does not turn', () => {
  const before = 'deploymentChart: platform\ndeploymentVersion: 2.9.1\nlimitResources: false\n';
  assert.deepEqual(migrated(before).told, []);
  const [only, ...others] = migrated(before.replace(/limit.*\n/, '')).told;
  assert.equal(only?.key, 'limitResources');
  assert.deepEqual(others, []);
});

test('what was on by default in the first charts is named', () => {
  const { told } = migrated('deploymentChart: platform\ndeploymentVersion: 0.6.1\n');
  const keys = told.map(({ key }) => key);
  for (const key of ['scheduler.enabled', 'redis.enabled', 'rabbitmq.enabled', 'limitResources']) {
    assert.ok(keys.includes(key), key);
  }
});
