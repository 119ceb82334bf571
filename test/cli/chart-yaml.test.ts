import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const CHART = 'dependencies:\n  - name: polyaxon\n    repository: https://charts.polyaxon.com\n';
const FILES = [
  ['ml/Chart.yaml', CHART],
  ['ml/values.yaml', 'polyaxon:\n  gateway: {replicas: two}\n'],
  ['ml/templates/values.yaml', 'polyaxon:\n  gateway: {replicas: two}\n'],
  [
    'infra/main.tf',
    'resource "helm_release" "x" {\n  chart = "polyaxon"\n  values = [<<EOF\nui: 5\nEOF\n  ]\n}\n',
  ],
] as const;

test('values of a parent chart, by the Chart.yaml next to them', async () => {
  const io = fakeIo({ files: FILES });
  assert.equal(await run(['check', '--list-files', 'ml/values.yaml'], io), 0);
  assert.equal(io.stdoutText(), 'ml/values.yaml\n');
  assert.equal(await run(['check', 'ml/templates/values.yaml'], fakeIo({ files: FILES })), 0);
});

test('a folder is searched for all kinds of files', async () => {
  const io = fakeIo({ files: FILES });
  assert.equal(await run(['check', '--list-files', '.'], io), 0);
  assert.deepEqual(io.stdoutText().trim().split('\n'), ['infra/main.tf', 'ml/values.yaml']);
});

test('a parent chart is mended in place, and migrated', async () => {
  const old = 'redis: {}\npolyaxon:\n  serviceType: NodePort\n  ui: {}\n';
  const io = fakeIo({ files: [...FILES, ['old/Chart.yaml', CHART], ['old/values.yaml', old]] });
  assert.equal(await run(['migrate', '--write', 'old/values.yaml'], io), 0);
  const bytes = io.files.get('old/values.yaml') ?? io.files.get('/project/old/values.yaml');
  assert.equal(
    new TextDecoder().decode(bytes),
    'redis: {}\npolyaxon:\n  gateway:\n    service:\n      type: NodePort\n  ui: {}\n',
  );
});
