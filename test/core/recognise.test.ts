import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inferChart, mayHoldValues } from '../../server/src/core/hosts/recognise.ts';
import { roleOf } from '../../server/src/core/hosts/role.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS } from '../support/corpus.ts';

const OURS = {
  'a named chart': 'deploymentChart: agent\n',
  'a byte order mark': '\uFEFFdeploymentChart: platform\n',
  CRLF: 'deploymentType: kubernetes\r\ngateway: {}\r\n',
  'JSON-like': '{"deploymentChart": "platform"}',
  'quoted keys': '"artifactsStore": {}\n',
  'keys that only Polyaxon has together': 'gateway: {}\noperator: {}\nscheduler: {}\n',
  'a comment that says so': '# about\n# polyaxon-values: chart=agent\nx: 1\n',
};

const OTHERS = {
  nothing: '',
  'a comment': '# deploymentChart: platform\n',
  'keys that are nested': 'x:\n  deploymentChart: platform\n',
  "Airflow's values": 'scheduler: {}\nflower: {}\nredis: {}\npostgresql: {}\nrbac: {}\n',
  'a Kubernetes manifest': 'apiVersion: v1\nkind: ConfigMap\nartifactsStore: {}\n',
  'a polyaxonfile': 'version: 1.1\nkind: operation\nconnections: []\n',
  'a directive without a pragma': 'x: 1 # polyaxon-values: chart=agent\n',
};

for (const [name, text] of Object.entries(OURS)) {
  test(`Polyaxon values: ${name}`, () => assert.ok(mayHoldValues({ name: 'x.yaml', text })));
}

for (const [name, text] of Object.entries(OTHERS)) {
  test(`not Polyaxon values: ${name}`, () => assert.ok(!mayHoldValues({ name: 'x.yaml', text })));
}

test('which chart', () => {
  assert.equal(inferChart({ deploymentChart: 'agent', postgresql: {} }), 'agent');
  assert.equal(
    inferChart({ agent: { instance: 'o.a.u' }, externalServices: { api: { host: 'h' } } }),
    'agent',
  );
  assert.equal(inferChart({ agent: { instance: 'o.a.u' }, redis: {} }), 'platform');
  assert.equal(inferChart({ deploymentChart: 5, agent: [], externalServices: 'x' }), 'platform');
});

test('which role', () => {
  assert.equal(roleOf('deploy/values.yaml', false), 'root');
  assert.equal(roleOf('deploy/values-prod.yaml', false), 'overlay');
  assert.equal(roleOf('deploy/values.dev.yml', false), 'overlay');
  assert.equal(roleOf('overlays/prod/config.yaml', false), 'overlay');
  assert.equal(roleOf('values-prod.yaml', true), 'root');
  assert.equal(roleOf('polyaxon.values.yaml', false), 'root');
  assert.equal(roleOf('/home/me/envs/a/b/c/values.yaml', false), 'root');
});

test('the corpus: no other file is taken for ours', (t) => {
  if (!corpusIsHere) return t.skip(NO_CORPUS);
  const taken = corpusFiles('negatives/*').filter(({ path, text }) =>
    mayHoldValues({ name: path, text }),
  );
  assert.deepEqual(
    taken.map(({ path }) => path),
    [],
  );
});

test('the corpus: whole files are found', (t) => {
  if (!corpusIsHere) return t.skip(NO_CORPUS);
  const missed = corpusFiles('official/**/*.{yaml,yml}').filter(
    ({ text }) => !mayHoldValues({ name: 'config.yaml', text }),
  );
  // Two fixtures of a single section that other charts have as well.
  assert.deepEqual(
    missed.map(({ path }) => path),
    ['official/cli-fixtures/wrong_values10.yml', 'official/cli-fixtures/wrong_values9.yml'],
  );
});
