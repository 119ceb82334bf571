import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const MAIN = fileURLToPath(new URL('../../server/src/lsp/main.ts', import.meta.url));
const HOVER = 'textDocument/hover';
const PLACE = { textDocument: { uri: 'file:///a.yaml' }, position: { line: 0, character: 0 } };
const CLIENT = { processId: null, rootUri: null, capabilities: {} };

test('out of the order of the protocol, requests are refused as it says', async (t) => {
  const server = spawn(process.execPath, [MAIN, '--stdio']);
  t.after(() => server.kill());
  const exit = once(server, 'exit');
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const code = (method: string, params?: object) =>
    connection.sendRequest(method, params).then(
      () => undefined,
      (error: { readonly code: number }) => error.code,
    );

  assert.equal(await code(HOVER, PLACE), -32002, 'before initialize');
  assert.equal(await code('shutdown'), -32002, 'before initialize');
  await connection.sendNotification('textDocument/didOpen', {});
  assert.equal(await code('initialize', CLIENT), undefined);
  await connection.sendNotification('initialized', {});
  assert.equal(await code('initialize', CLIENT), -32600, 'a second time');
  assert.equal(await code('polyaxon/nothing'), -32601, 'nobody knows it');
  assert.equal(await code(HOVER, {}), -32602, 'without a document');
  await connection.sendNotification('textDocument/didOpen', {});
  assert.equal(await code(HOVER, PLACE), undefined, 'as it should be');
  assert.equal(await code('shutdown'), undefined);
  assert.equal(await code(HOVER, PLACE), -32600, 'after shutdown');
  assert.equal(await code('shutdown'), -32600, 'after shutdown');
  await connection.sendNotification('exit');
  assert.deepEqual(await exit, [0, null]);
  connection.dispose();
});
