import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { connect, startClient } from '../support/lsp-client.ts';

const CHART = 'dependencies:\n  - name: polyaxon\n    repository: https://charts.polyaxon.com\n';
const TEXT = 'polyaxon:\n  gateway: {replicas: two}\n';

function codesOf(report: DocumentDiagnosticReport): readonly unknown[] {
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

test('Chart.yaml is read once for each version of a values file', async (t) => {
  const read: string[] = [];
  const files = {
    read: async (uri: string) => {
      if (!uri.endsWith('/Chart.yaml')) return undefined;
      read.push(uri);
      return CHART;
    },
    list: async () => [],
  };
  const client = await startClient(t, { files });
  await client.open(TEXT);
  assert.ok(codesOf(await client.pull()).includes('wrong-type'));
  await client.hover({ line: 1, character: 4 });
  assert.deepEqual(read, ['file:///project/Chart.yaml']);
  await client.change(2, 'polyaxon:\n  gateway: {replicas: 2}\n');
  assert.ok(!codesOf(await client.pull()).includes('wrong-type'));
  assert.equal(read.length, 2);
});

test('without a disk there is no parent chart', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  assert.deepEqual(codesOf(await client.pull()), []);
});

test('the Node entry reads it from the disk, and from nowhere else', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'a chart '));
  writeFileSync(join(folder, 'Chart.yaml'), CHART);
  const main = fileURLToPath(new URL('../../server/src/lsp/main.ts', import.meta.url));
  const server = spawn(process.execPath, [main, '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  t.after(() => {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true });
  });
  const client = await connect(connection, {
    capabilities: { textDocument: { publishDiagnostics: {} } },
  });
  await client.open(TEXT, pathToFileURL(join(folder, 'values.yaml')).href);
  await client.open(TEXT, 'untitled:values.yaml');
  await client.waitForPushed(2);
  const counts = client.pushed.map(({ uri, diagnostics }) => [
    uri.startsWith('file:'),
    diagnostics.length > 0,
  ]);
  assert.deepEqual(
    new Map(counts.map(([key, value]) => [key, value])),
    new Map([
      [true, true],
      [false, false],
    ]),
  );
});
