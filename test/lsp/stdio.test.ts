import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { connect } from '../support/lsp-client.ts';

test('the server speaks over standard input and output, and goes when it is told to', async (t) => {
  const main = fileURLToPath(new URL('../../server/src/lsp/main.ts', import.meta.url));
  const server = spawn(process.execPath, [main, '--stdio']);
  t.after(() => server.kill());
  const exit = new Promise((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const client = await connect(connection);
  await client.open('deploymentChart: platform\npostgresql:\n  enabled: true\n');
  const report = await client.pull();
  assert.ok(report.kind === 'full');
  assert.ok(report.items.some(({ code }) => code === 'postgresql-in-cluster'));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  assert.equal(await exit, 0);
  connection.dispose();
});
