import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  CodeLensRequest,
  ExecuteCommandRequest,
  InlayHintRequest,
  ShowDocumentRequest,
} from 'vscode-languageserver/node';
import { accessTo } from '../support/file-access.ts';
import { type ClientOptions, startClient, VSCODE } from '../support/lsp-client.ts';

const ROOT = 'file:///project';
const BASE = `${ROOT}/base.yaml`;
const PROD = `${ROOT}/prod.yaml`;
const BASE_TEXT = 'deploymentChart: platform\ngateway:\n  replicas: 2\n';
const PROD_TEXT = 'gateway:\n  replicas: 3\n';
const CONFIG_TEXT = 'releases:\n  - {name: prod, values: [base.yaml, prod.yaml]}\n';
const ALL = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

async function startProject(t: TestContext, options: ClientOptions = {}) {
  const disk = new Map([
    [`${ROOT}/.polyaxon-values.yaml`, CONFIG_TEXT],
    [BASE, BASE_TEXT],
    [PROD, PROD_TEXT],
  ]);
  return startClient(t, { files: accessTo(disk), rootUri: ROOT, ...options });
}

test('inlay hints stand behind the values, in the lines that are asked for', async (t) => {
  const { open, connection } = await startProject(t);
  await open(PROD_TEXT, PROD);
  const ask = { textDocument: { uri: PROD }, range: ALL };
  assert.deepEqual(await connection.sendRequest(InlayHintRequest.type, ask), [
    {
      position: { line: 1, character: 13 },
      label: 'overrides 2, base.yaml',
      paddingLeft: true,
    },
  ]);
  const first = { ...ask, range: { ...ALL, end: ALL.start } };
  assert.deepEqual(await connection.sendRequest(InlayHintRequest.type, first), []);
});

test('a lens tells which layer overrides, and a click has the client go there', async (t) => {
  const { open, connection } = await startProject(t, {
    capabilities: { ...VSCODE, window: { showDocument: { support: true } } },
  });
  await open(BASE_TEXT, BASE);
  const lenses = await connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: BASE },
  });
  const [command] = (lenses ?? []).map((lens) => lens.command);
  assert.equal(command?.title, 'overridden in prod.yaml:2');
  const shown = new Promise((resolve) => {
    connection.onRequest(ShowDocumentRequest.type, (asked) => {
      resolve(asked);
      return { success: true };
    });
  });
  const { command: id, arguments: given } = command;
  await connection.sendRequest(ExecuteCommandRequest.type, { command: id, arguments: given ?? [] });
  assert.deepEqual(await shown, {
    uri: PROD,
    selection: { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } },
    takeFocus: true,
  });
});

test('a client that opens nothing when told to gets lenses that only tell', async (t) => {
  const { open, connection } = await startProject(t);
  await open(BASE_TEXT, BASE);
  const lenses = await connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: BASE },
  });
  assert.deepEqual(
    lenses?.map(({ command }) => command?.command),
    [''],
  );
});

test('neither where they are switched off', async (t) => {
  const { open, connection } = await startProject(t, {
    capabilities: VSCODE,
    settings: () => ({ inlayHints: 'off', codeLens: false }),
  });
  await open(PROD_TEXT, PROD);
  await open(BASE_TEXT, BASE);
  const ask = { textDocument: { uri: PROD }, range: ALL };
  assert.deepEqual(await connection.sendRequest(InlayHintRequest.type, ask), []);
  const base = { textDocument: { uri: BASE } };
  assert.deepEqual(await connection.sendRequest(CodeLensRequest.type, base), []);
});
