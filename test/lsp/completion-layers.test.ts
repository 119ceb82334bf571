import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
} from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import { disk } from '../../server/src/lsp/disk.ts';
import { accessTo } from '../support/file-access.ts';
import { writeFolder } from '../support/folder-client.ts';
import { startClient } from '../support/lsp-client.ts';

const VALUES = 'deploymentChart: platform\ngateway: {replicas: 2}\n';

/** A folder on the disk in which the workspace is `lab`. */
const FOLDER = {
  'outside.yaml': VALUES,
  'lab/base.yaml': VALUES,
  'lab/env/common.yml': VALUES,
  'lab/env/prod.yaml': '',
  'lab/env/eu/west.yaml': VALUES,
  'lab/env/over.yaml': '# polyaxon-values: layers=prod.yaml\ngateway: {replicas: 3}\n',
  'lab/docker-compose.yaml': 'services: {web: {image: nginx}}\n',
  'lab/node_modules/a/values.yaml': VALUES,
  'lab/notes.txt': 'x\n',
  'lab/.polyaxon-values.yaml': 'profile: production\n',
};

/** The names that are offered at `‸` in a file, from top to bottom. */
async function namesIn(t: TestContext, name: string, marked: string): Promise<readonly string[]> {
  const folder = writeFolder(t, FOLDER);
  const uri = pathToFileURL(join(folder, name)).href;
  const rootUri = pathToFileURL(join(folder, 'lab')).href;
  const client = await startClient(t, { files: disk, rootUri });
  const text = marked.replace('‸', '');
  await client.open(text, uri);
  const items = await client.complete(positionsOf(text).positionAt(marked.indexOf('‸')), uri);
  return items
    .toSorted((a, b) => (String(a.sortText) < String(b.sortText) ? -1 : 1))
    .map(({ label }) => label);
}

test('our comment names files of the workspace, what looks like values first, then the nearest', async (t) => {
  const names = await namesIn(t, 'lab/env/prod.yaml', `# polyaxon-values: layers=‸\n${VALUES}`);
  assert.deepEqual(names, ['common.yml', '../base.yaml', 'eu/west.yaml', '../docker-compose.yaml']);
});

test('our comment names no file twice', async (t) => {
  const line = '# polyaxon-values: layers=../base.yaml,co‸,eu/west.yaml';
  const names = await namesIn(t, 'lab/env/prod.yaml', `${line}\r\n${VALUES}`);
  assert.deepEqual(names, ['common.yml', '../docker-compose.yaml']);
});

test('the configuration names files below its folder', async (t) => {
  const line = 'releases:\n  - name: prod\n    values: [base.yaml, ‸]\n';
  const names = await namesIn(t, 'lab/.polyaxon-values.yaml', line);
  assert.deepEqual(names, [
    'env/common.yml',
    'env/over.yaml',
    'env/eu/west.yaml',
    'docker-compose.yaml',
    'env/prod.yaml',
  ]);
});

test('a file outside of the workspace is told of no other', async (t) => {
  const names = await namesIn(t, 'outside.yaml', `# polyaxon-values: layers=‸\n${VALUES}`);
  assert.deepEqual(names, []);
});

test('a layer that is deleted, and comes back: its names go and come at once', async (t) => {
  const base = 'file:///project/base.yaml';
  const uri = 'file:///project/prod.yaml';
  const texts = new Map([[base, `${VALUES}connections: [{name: data, kind: s3}]\n`]]);
  const client = await startClient(t, { files: accessTo(texts), rootUri: 'file:///project' });
  await client.open('# polyaxon-values: layers=base.yaml\nmountConnections: []\n', uri);
  const { connection } = client;
  const pull = () =>
    connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const names = async (type?: FileChangeType) => {
    if (type) {
      const changes = [{ uri: base, type }];
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    }
    const items = await client.complete({ line: 1, character: 19 }, uri);
    return items.map(({ label }) => label);
  };
  await pull();
  assert.deepEqual(await names(), ['data']);
  const text = texts.get(base) ?? '';
  texts.delete(base);
  assert.deepEqual(await names(FileChangeType.Deleted), []);
  await pull();
  texts.set(base, text);
  assert.deepEqual(await names(FileChangeType.Created), ['data']);
  assert.deepEqual(client.log, []);
});
