import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { TEXT } from '../support/exposed-gateway.ts';
import { codesOf, PLAIN, startClient, URI } from '../support/lsp-client.ts';

const TYPED = TEXT.replace('type: LoadBalancer', 'typ: LoadBalancer');

/** Severity of what is said of a half-typed key. */
function severityOf(report: DocumentDiagnosticReport): unknown {
  assert.ok(report.kind === 'full', report.kind);
  return report.items.find(({ code }) => code === 'unknown-key')?.severity;
}

test('what is being typed is a hint, until the cursor leaves the line', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  await client.pull();
  await client.change(2, TYPED);
  const first = await client.pull();
  assert.equal(severityOf(first), 4);
  assert.ok(first.kind === 'full');
  const move = (line: number) =>
    client.connection.sendNotification('polyaxonValues/cursor', {
      textDocument: { uri: URI },
      position: { line, character: 0 },
    });
  await move(3);
  assert.equal((await client.pull(first.resultId)).kind, 'unchanged');
  await move(0);
  assert.equal(severityOf(await client.pull(first.resultId)), 2);
});

test('what is being typed is a hint, until it is saved or something else is typed', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  await client.change(2, TYPED);
  assert.equal(severityOf(await client.pull()), 4);
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: URI },
  });
  assert.equal(severityOf(await client.pull()), 2);
  await client.change(3, `${TYPED}ui:\n`);
  assert.equal(severityOf(await client.pull()), 2);
});

test('whoever wants no calm is told everything at once', async (t) => {
  const client = await startClient(t, { settings: () => ({ calm: false }) });
  await client.open(TEXT);
  const all = codesOf(await client.pull()).length;
  await client.change(2, TYPED);
  assert.equal(severityOf(await client.pull()), 2);
  await client.configure(null);
  const calm = await startClient(t);
  await calm.open(TEXT);
  assert.ok(codesOf(await calm.pull()).length < all);
});

test('what is typed is told when it is left, also where diagnostics are pushed', async (t) => {
  const client = await startClient(t, { capabilities: PLAIN, pause: 10 });
  await client.open(TEXT);
  await client.waitForPushed(1);
  await client.change(2, TYPED);
  await client.waitForPushed(2);
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: URI },
  });
  await client.waitForPushed(3);
  const seen = client.pushed.map(
    ({ diagnostics }) => diagnostics.find(({ code }) => code === 'unknown-key')?.severity,
  );
  assert.deepEqual(seen, [undefined, 4, 2]);
});
