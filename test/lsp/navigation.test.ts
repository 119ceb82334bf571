import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import { accessTo } from '../support/file-access.ts';
import { type ClientOptions, startClient, VSCODE } from '../support/lsp-client.ts';

const ROOT = 'file:///project';
const HELMFILE = `${ROOT}/helmfile.yaml`;
const BASE = `${ROOT}/values/base.yaml`;
const PROD = `${ROOT}/values/prod.yaml`;

const HELMFILE_TEXT =
  'releases:\n  - {name: prod, chart: plx/polyaxon, values: [values/base.yaml, values/prod.yaml]}\n';
const BASE_TEXT =
  'deploymentChart: platform\nconnections:\n- name: data\n  kind: s3\ngateway:\n  replicas: 2\n';
const PROD_TEXT = 'gateway:\n  replicas: 3\nmountConnections:\n  - "data"\n';

async function startProject(t: TestContext, options: ClientOptions = {}) {
  const disk = new Map([
    [HELMFILE, HELMFILE_TEXT],
    [BASE, BASE_TEXT],
    [PROD, PROD_TEXT],
  ]);
  const client = await startClient(t, { files: accessTo(disk), rootUri: ROOT, ...options });
  await client.open(PROD_TEXT, PROD);
  return { ...client, disk };
}

/** The place of a word in a text, as the protocol names it. */
function at(uri: string, text: string, word: string) {
  const position = positionsOf(text).positionAt(text.indexOf(word) + 1);
  return { textDocument: { uri }, position };
}

function shown(found: unknown): readonly string[] {
  assert.ok(Array.isArray(found));
  return found.map(({ uri, range: { start, end } }: Location) => {
    return `${uri.slice(ROOT.length + 1)} ${start.line}:${start.character}-${end.character}`;
  });
}

test('definition and references in files that are not open', async (t) => {
  const { connection } = await startProject(t);
  const ask = at(PROD, PROD_TEXT, 'replicas');
  const definition = await connection.sendRequest(DefinitionRequest.type, ask);
  assert.deepEqual(shown(definition), ['values/base.yaml 5:2-10']);
  const context = { includeDeclaration: true };
  const references = await connection.sendRequest(ReferencesRequest.type, { ...ask, context });
  assert.deepEqual(shown(references), ['values/base.yaml 5:2-10', 'values/prod.yaml 1:2-10']);
});

test('files that another tool names: links, definition', async (t) => {
  const { connection, open } = await startProject(t);
  await open(HELMFILE_TEXT, HELMFILE);
  const links = await connection.sendRequest(DocumentLinkRequest.type, {
    textDocument: { uri: HELMFILE },
  });
  assert.deepEqual(
    links?.map(({ target, range }) => [target, range.start.character, range.end.character]),
    [
      [BASE, 47, 63],
      [PROD, 65, 81],
    ],
  );
  const ask = at(HELMFILE, HELMFILE_TEXT, 'base.yaml');
  const definition = await connection.sendRequest(DefinitionRequest.type, ask);
  assert.deepEqual(shown(definition), ['values/base.yaml 0:0-0']);
});

test('rules that comments and the configuration name lead to their pages', async (t) => {
  const initializationOptions = { openDocumentationCommand: true };
  const { connection, open } = await startProject(t, { initializationOptions });
  const linksIn = async (uri: string) => {
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    return (links ?? []).map(({ target = '', range: { start, end }, tooltip }) => {
      const rule = decodeURIComponent(target).replace(
        'command:polyaxonValues.openDocumentation?',
        '',
      );
      return `${start.line}:${start.character}-${end.character} ${rule} ${tooltip}`;
    });
  };
  const values = `${ROOT}/own.yaml`;
  await open(
    '# dns-backend\r\ndeploymentChart: platform\r\n# polyaxon-values-disable-next-line dns-backend, no-rule -- not large-number\r\ndns: {backend: x}\r\n',
    values,
  );
  assert.deepEqual(await linksIn(values), [
    '2:36-47 ["dns-backend"] Set the DNS prefix or the DNS backend, not both',
  ]);
  const config = `${ROOT}/.polyaxon-values.yaml`;
  await open('rules:\n  "dns-backend": off\n  no-rule: off\nprofile: large-number\n', config);
  assert.deepEqual(await linksIn(config), [
    '1:2-15 ["dns-backend"] Set the DNS prefix or the DNS backend, not both',
  ]);
});

test('rename: over all layers, with the version of what is open', async (t) => {
  const { connection } = await startProject(t);
  const ask = at(PROD, PROD_TEXT, 'data');
  const range = { start: { line: 3, character: 5 }, end: { line: 3, character: 9 } };
  assert.deepEqual(await connection.sendRequest(PrepareRenameRequest.type, ask), {
    range,
    placeholder: 'data',
  });
  const edit = await connection.sendRequest(RenameRequest.type, { ...ask, newName: 'train' });
  const inBase = { start: { line: 2, character: 8 }, end: { line: 2, character: 12 } };
  assert.deepEqual(edit?.documentChanges, [
    { textDocument: { uri: BASE, version: null }, edits: [{ range: inBase, newText: 'train' }] },
    { textDocument: { uri: PROD, version: 1 }, edits: [{ range, newText: 'train' }] },
  ]);
});

test('rename: plain changes for a client that knows no other', async (t) => {
  const { connection } = await startProject(t, { capabilities: {} });
  const ask = at(PROD, PROD_TEXT, 'data');
  const edit = await connection.sendRequest(RenameRequest.type, { ...ask, newName: 'train' });
  assert.deepEqual(Object.keys(edit?.changes ?? {}), [BASE, PROD]);
});

test('rename: refused in words, before and after the name is typed; nothing for other values', async (t) => {
  const { connection, open, disk, log } = await startProject(t);
  const ask = at(PROD, PROD_TEXT, 'data');
  await assert.rejects(
    connection.sendRequest(RenameRequest.type, { ...ask, newName: 'No Name' }),
    /“No Name” is no name for a connection/,
  );
  const other = at(PROD, PROD_TEXT, '3');
  assert.equal(await connection.sendRequest(PrepareRenameRequest.type, other), null);
  disk.set(BASE, 'connections: [{name: data\n');
  await open('connections: [{name: data\n', BASE);
  await assert.rejects(
    connection.sendRequest(PrepareRenameRequest.type, ask),
    /^Error: base\.yaml cannot be read to its end, so it may name this connection too\.$/,
  );
  assert.deepEqual(log, []);
});

test('a layer that is deleted, a document that changes or closes meanwhile', async (t) => {
  const { connection, disk, log } = await startProject(t);
  const ask = at(PROD, PROD_TEXT, 'replicas');
  await connection.sendRequest(DefinitionRequest.type, ask);
  disk.delete(BASE);
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: BASE, type: 3 }],
  });
  assert.deepEqual(await connection.sendRequest(DefinitionRequest.type, ask), []);
  const context = { includeDeclaration: true };
  const asked = connection.sendRequest(ReferencesRequest.type, { ...ask, context });
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: PROD, version: 2 },
    contentChanges: [{ text: '' }],
  });
  await connection.sendNotification(DidCloseTextDocumentNotification.type, {
    textDocument: { uri: PROD },
  });
  assert.ok(Array.isArray(await asked));
  assert.deepEqual(await connection.sendRequest(DefinitionRequest.type, ask), []);
  assert.deepEqual(log, []);
});

const NESTED = {
  ...VSCODE,
  textDocument: {
    ...VSCODE.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

test('an outline and folds, unless something else gives them', async (t) => {
  const { connection, open } = await startProject(t, { capabilities: NESTED });
  await open(BASE_TEXT, BASE);
  const params = { textDocument: { uri: BASE } };
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, params);
  assert.deepEqual(
    symbols?.map((each) => [each.name, 'children' in each && each.children?.map((it) => it.name)]),
    [
      ['deploymentChart', false],
      ['connections', ['data']],
      ['gateway', ['replicas']],
    ],
  );
  const folds = await connection.sendRequest(FoldingRangeRequest.type, params);
  assert.deepEqual(
    folds?.map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [1, 3],
      [2, 3],
      [4, 5],
    ],
  );
});

test('a client that has an outline from elsewhere is offered none', async (t) => {
  for (const outlinedElsewhere of [true, false]) {
    const { capabilities } = await startProject(t, {
      initializationOptions: { outlinedElsewhere },
    });
    assert.equal(capabilities.documentSymbolProvider, !outlinedElsewhere);
    assert.equal(capabilities.foldingRangeProvider, !outlinedElsewhere);
  }
});

test('an outline for a client that knows no nesting', async (t) => {
  const { connection } = await startProject(t);
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: PROD },
  });
  assert.deepEqual(
    symbols?.map((each) => [each.name, 'containerName' in each && each.containerName]),
    [
      ['gateway', false],
      ['replicas', 'gateway'],
      ['mountConnections', false],
      ['data', 'mountConnections'],
    ],
  );
});

test('files of other tools are folded by the editor', async (t) => {
  const { connection, open } = await startProject(t);
  await open(HELMFILE_TEXT, HELMFILE);
  const params = { textDocument: { uri: HELMFILE } };
  assert.equal(await connection.sendRequest(FoldingRangeRequest.type, params), null);
});
