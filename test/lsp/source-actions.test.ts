import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { TEXT, TOP } from '../support/exposed-gateway.ts';
import { startClient, URI, VSCODE } from '../support/lsp-client.ts';

/** The text edits of an action; an action without any, or on another version, fails the test. */
function editsOf(action: CodeAction | undefined, version = 1) {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && TextDocumentEdit.is(change), action?.title);
  assert.deepEqual(change.textDocument, { uri: URI, version });
  return change.edits;
}

test('nothing to fix is said in words, to who asks and understands', async (t) => {
  const able = { ...VSCODE.textDocument, codeAction: { disabledSupport: true } };
  const client = await startClient(t, { capabilities: { ...VSCODE, textDocument: able } });
  await client.open(TEXT);
  const report = await client.pull();
  assert.ok(report.kind === 'full');
  const only = ['source.fixAll.polyaxonValues'];
  const [asked, ...others] = await client.actions(TOP, { only });
  assert.deepEqual(others, []);
  assert.equal(
    asked?.disabled?.reason,
    `Nothing to fix safely; ${report.items.length} problems need a decision`,
  );
  assert.deepEqual(await client.actions(TOP, { only, triggerKind: 2 }), []);
  assert.deepEqual(await client.actions(TOP, { only: ['source.fixAll'] }), []);
});

test('fix all: safe fixes only, when it is asked for by name', async (t) => {
  const client = await startClient(t);
  await client.open(`# polyaxon-values-disable-file gateway-exposed\n${TEXT}`);
  const actions = await client.actions(TOP, { only: ['source.fixAll'] });
  assert.deepEqual(
    actions.map(({ kind }) => kind),
    ['source.fixAll.polyaxonValues'],
  );
  assert.deepEqual(editsOf(actions[0]), [
    { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: '' },
  ]);
  const unasked = await client.actions(TOP);
  assert.ok(unasked.every(({ kind }) => kind !== 'source.fixAll.polyaxonValues'));
});

test('migrate: the whole file, when it is asked for by kind', async (t) => {
  const client = await startClient(t);
  await client.open('deploymentChart: platform\nserviceType: NodePort\n');
  const actions = await client.actions(TOP, { only: ['source'] });
  assert.deepEqual(
    actions.map(({ title, kind }) => [title, kind]),
    [['Migrate to chart 2.15.1', 'source.migrate.polyaxonValues']],
  );
  const [edit, ...others] = editsOf(actions[0]);
  assert.ok(edit && 'newText' in edit && others.length === 0);
  assert.match(edit.newText, /gateway:\n {2}service:\n/);
  const unasked = await client.actions(TOP);
  assert.ok(unasked.every(({ kind }) => kind !== 'source.migrate.polyaxonValues'));
  await client.change(2, 'deploymentChart: platform\n');
  assert.deepEqual(await client.actions(TOP, { only: ['source.migrate'] }), []);
});
