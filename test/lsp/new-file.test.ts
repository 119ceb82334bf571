import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { parse } from 'yaml';
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

interface PresetCase {
  readonly text: string;
  /** The line of the key that the light bulb is asked at. */
  readonly line: number;
  readonly title: string;
  readonly file: string;
  /** What Polyaxon's own command line takes of it. */
  readonly environment: unknown;
}

const SECURED = 'securityContext:\n  enabled: true\n  runAsUser: 1000\n  runAsGroup: 3000\n';
const USER = { runAsUser: 1000, runAsGroup: 3000, runAsNonRoot: true };

const PRESETS: readonly PresetCase[] = [
  {
    text: TEXT,
    line: 1,
    title: TITLE,
    file: 'workload-nodes',
    environment: { nodeSelector: { polyaxon: 'workload' } },
  },
  {
    text: `${TEXT}${SECURED}`,
    line: 3,
    title: 'Create a preset for runs: a non-root user',
    file: 'non-root',
    environment: { securityContext: USER },
  },
  {
    text: `${TEXT}${SECURED}`,
    line: 3,
    title: 'Create a preset for runs: worker nodes and a non-root user',
    file: 'workload',
    environment: { nodeSelector: { polyaxon: 'workload' }, securityContext: USER },
  },
  {
    text: 'deploymentChart: platform\nnodeSelectors:\n  experiments: {polyaxon: gpu}\n',
    line: 1,
    title: 'Create a preset for runs: the nodes of experiments',
    file: 'experiments',
    environment: { nodeSelector: { polyaxon: 'gpu' } },
  },
];

for (const { text, line, title, file, environment } of PRESETS) {
  test(`${title}: a whole preset, with how it is used`, async (t) => {
    const client = await startClient(t, { capabilities: CREATES });
    await client.open(text);
    const start = { line, character: 0 };
    const action = (await client.actions({ start, end: start })).find((it) => it.title === title);
    const [create, fill] = action?.edit?.documentChanges ?? [];
    assert.ok(create && 'kind' in create && create.kind === 'create');
    assert.equal(create.uri, `file:///project/presets/${file}.yaml`);
    assert.ok(fill && 'edits' in fill);
    const [edit, ...others] = fill.edits;
    assert.ok(edit && 'newText' in edit);
    assert.deepEqual(others, []);
    assert.deepEqual(parse(edit.newText), { isPreset: true, runPatch: { environment } });
    const use = `# Use it: polyaxon run -f main.yaml -f presets/${file}.yaml`;
    assert.ok(edit.newText.split('\n').includes(use), edit.newText);
  });
}

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
