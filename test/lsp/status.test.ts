import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileStatus } from '../../server/src/features/file-status.ts';
import { accessTo } from '../support/file-access.ts';
import { startClient } from '../support/lsp-client.ts';

const ROOT = 'file:///project';

const TEXTS = new Map([
  [
    `${ROOT}/helmfile.yaml`,
    'releases:\n  - {name: prod, chart: plx/polyaxon, values: [values/base.yaml, values/prod.yaml]}\n',
  ],
  [`${ROOT}/values/base.yaml`, 'gateway: {replicas: 2}\n'],
  [`${ROOT}/values/prod.yaml`, 'ui: {enabled: true}\n'],
  [
    `${ROOT}/alone/values-eu.yaml`,
    'gateway: {replicas: 2}\n# polyaxon/polyaxon-api\napi: {image: polyaxon/polyaxon-api}\n',
  ],
  [`${ROOT}/odd.yaml`, 'gateway: {}\noperator: {}\n'],
  [`${ROOT}/other.yaml`, 'apiVersion: v1\nkind: Service\n'],
]);

async function statusOf(t: test.TestContext, path: string): Promise<FileStatus | null> {
  const client = await startClient(t, { files: accessTo(TEXTS), rootUri: ROOT });
  const uri = `${ROOT}/${path}`;
  await client.open(TEXTS.get(uri) ?? '', uri);
  return client.connection.sendRequest('polyaxonValues/status', { textDocument: { uri } });
}

test('a layer tells its chart, its release and who names it', async (t) => {
  const status = await statusOf(t, 'values/prod.yaml');
  assert.equal(status?.state, 'values');
  assert.equal(status.chart, 'platform');
  assert.equal(status.chartBy, 'by ../helmfile.yaml');
  assert.equal(status.versionBy, 'the newest one known here');
  assert.equal(status.role, 'root');
  assert.deepEqual(status.releases, [
    { name: 'prod', how: 'named by ../helmfile.yaml', layers: ['base.yaml', 'this file'] },
  ]);
});

test('too little to be checked unasked: what speaks for it is said', async (t) => {
  const status = await statusOf(t, 'odd.yaml');
  assert.equal(status?.state, 'perhaps');
  assert.deepEqual(status.why, ['the key gateway', 'the key operator']);
});

test('another file is none of ours; a document that is not open has no status', async (t) => {
  assert.equal((await statusOf(t, 'other.yaml'))?.state, 'none');
  assert.equal(await statusOf(t, 'gone.yaml').then((status) => status?.state), 'none');
});
