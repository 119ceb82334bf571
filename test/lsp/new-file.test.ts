import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { startClient, VSCODE } from '../support/lsp-client.ts';

const TEXT = 'deploymentChart: platform\nnodeSelector:\n  polyaxon: core\n';
const SELECTOR = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
const TITLE = 'Create a preset for runs: worker nodes';

const CREATES = {
  ...VSCODE,
  workspace: {
    ...VSCODE.workspace,
    workspaceEdit: { ...VSCODE.workspace?.workspaceEdit, resourceOperations: ['create' as const] },
  },
};

test('a new file is made beside the document, and never over another', async (t) => {
  const client = await startClient(t, { capabilities: CREATES });
  await client.open(TEXT);
  const action = (await client.actions(SELECTOR)).find(({ title }) => title === TITLE);
  const [create, fill] = action?.edit?.documentChanges ?? [];
  const uri = 'file:///project/presets/workload-nodes.yaml';
  assert.deepEqual(create, {
    kind: 'create',
    uri,
    options: { overwrite: false, ignoreIfExists: false },
  });
  assert.ok(fill && 'textDocument' in fill);
  assert.deepEqual(fill.textDocument, { uri, version: null });
});

test('it is not offered to a client that makes no files', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  const titles = (await client.actions(SELECTOR)).map(({ title }) => title);
  assert.ok(!titles.includes(TITLE), titles.join(' | '));
});

test('it is not offered for a document that is nowhere', async (t) => {
  const client = await startClient(t, { capabilities: CREATES });
  const offeredIn = async (uri: string) => {
    await client.open(TEXT, uri);
    const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
    const params = { textDocument: { uri }, range: SELECTOR, context };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
    return (actions ?? []).some(({ title }) => title === TITLE);
  };
  assert.equal(await offeredIn('vscode-vfs://github/acme/infra/values.yaml'), true);
  assert.equal(await offeredIn('untitled:Untitled-1'), false);
});
