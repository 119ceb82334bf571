import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import type { BaseTextsParams } from '../../server/src/features/answers.ts';
import { BASE_CHANGED, BASE_TEXTS } from '../../server/src/lsp/base-texts.ts';
import { PICTURE } from '../../server/src/lsp/requests/picture.ts';
import { REVIEW } from '../../server/src/lsp/requests/review.ts';
import { accessTo } from '../support/file-access.ts';
import { type ClientOptions, startClient, VSCODE } from '../support/lsp-client.ts';
import { until } from '../support/until.ts';

const ROOT = 'file:///project';
const FILE = `${ROOT}/values.yaml`;
const OLD = `deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 8Gi
gateway:
  replicas: 1
`;
const NEW = OLD.replace('8Gi', '20Gi');

const CAPABILITIES = {
  ...VSCODE,
  workspace: {
    ...VSCODE.workspace,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { ...VSCODE.textDocument, diagnostic: { relatedInformation: true } },
};

const readOwn = async (path: string) => {
  const [, chart, version] = /^effects\/(\w+)-(.+)\.json$/.exec(path) ?? [];
  const file = new URL(`../../schemas/charts/${chart}/${version}/effects.json`, import.meta.url);
  return readFileSync(file, 'utf8');
};

/** A client with git: `committed` are the texts of the last commit, by name from the root. */
async function startEditor(
  t: TestContext,
  committed: Record<string, string> | undefined,
  disk: Record<string, string>,
  options: ClientOptions = {},
) {
  const texts = new Map(Object.entries(disk).map(([name, text]) => [`${ROOT}/${name}`, text]));
  const client = await startClient(t, {
    files: accessTo(texts),
    readOwn,
    rootUri: ROOT,
    capabilities: CAPABILITIES,
    initializationOptions: { baseTexts: true, reviewChangesCommand: true },
    pause: 1,
    ...options,
  });
  const { connection } = client;
  const asked: string[] = [];
  const refreshed = { diagnostics: 0, lenses: 0 };
  const head = { ...committed };
  connection.onRequest(BASE_TEXTS, ({ uris }: BaseTextsParams) => {
    asked.push(...uris.map((uri) => uri.slice(ROOT.length + 1)));
    if (!committed) return null;
    return {
      files: uris.map((uri) => {
        const text = head[uri.slice(ROOT.length + 1)];
        return text === undefined ? null : { text, uri: uri.replace('file:', 'git:') };
      }),
    };
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshed.diagnostics++;
  });
  connection.onRequest(CodeLensRefreshRequest.type, () => {
    refreshed.lenses++;
  });
  const textDocument = { uri: FILE };
  const lenses = async (uri = FILE) => {
    const found = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    return (found ?? []).map(({ range, command }) => `${range.start.line}: ${command?.title}`);
  };
  /** What is found of changes, once it is known what is deployed. */
  const findings = async (uri = FILE) => {
    await lenses(uri);
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    const items = report.kind === 'full' ? report.items : [];
    return items.filter(({ code }) => /^(?:db|crd|backup|internal)-/.test(String(code)));
  };
  const review = () => connection.sendRequest(REVIEW, { textDocument });
  const type = (text: string, uri = FILE, version = 2) =>
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  return { ...client, asked, head, refreshed, lenses, findings, review, type };
}

const ids = (found: readonly { readonly code?: string | number }[]) =>
  found.map(({ code }) => code);

test('a change of what is committed is a finding, with the old value where git has it', async (t) => {
  const editor = await startEditor(t, { 'values.yaml': OLD }, { 'values.yaml': NEW });
  await editor.open(NEW, FILE);
  const [found, ...others] = await editor.findings();
  assert.deepEqual(others, []);
  assert.equal(found?.code, 'db-volume-size');
  assert.equal(found.range.start.line, 4);
  assert.deepEqual(found.relatedInformation, [
    {
      location: {
        uri: 'git:///project/values.yaml',
        range: { start: { line: 4, character: 6 }, end: { line: 4, character: 10 } },
      },
      message: 'Deployed: 8Gi',
    },
  ]);
});

test('a lens above each changed section says what it does, and opens the plan', async (t) => {
  const editor = await startEditor(t, { 'values.yaml': OLD }, { 'values.yaml': OLD });
  await editor.open(OLD, FILE);
  assert.deepEqual(await editor.lenses(), []);
  await editor.type(`${NEW.replace('replicas: 1', 'replicas: 2')}logLevel: DEBUG\n`);
  assert.deepEqual(await editor.lenses(), [
    '1: refused by Kubernetes: postgresql',
    '5: changes in place, restarts nothing',
    '7: restarts agent, api and operator',
  ]);
});

test('a lens does not restart what another change deletes', async (t) => {
  const editor = await startEditor(t, { 'values.yaml': OLD }, { 'values.yaml': OLD });
  await editor.open(OLD, FILE);
  await editor.type(`${OLD}logLevel: DEBUG\noperator:\n  enabled: false\n`);
  assert.deepEqual(await editor.lenses(), ['7: restarts agent and api', '8: deletes operator']);
});

test('the client is told to look again once it is known what is deployed', async (t) => {
  const editor = await startEditor(t, { 'values.yaml': OLD }, { 'values.yaml': NEW });
  await editor.open(NEW, FILE);
  await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: FILE },
  });
  await until(() => editor.refreshed.diagnostics > 0 && editor.refreshed.lenses > 0);
  assert.deepEqual(ids(await editor.findings()), ['db-volume-size']);
});

test('a commit takes the findings away', async (t) => {
  const editor = await startEditor(t, { 'values.yaml': OLD }, { 'values.yaml': NEW });
  await editor.open(NEW, FILE);
  assert.deepEqual(ids(await editor.findings()), ['db-volume-size']);
  editor.head['values.yaml'] = NEW;
  await editor.connection.sendNotification(BASE_CHANGED);
  assert.deepEqual(await editor.findings(), []);
  assert.deepEqual(await editor.lenses(), []);
});

test('layers: a change of the base is told there, for the release that it is deployed with', async (t) => {
  const config = 'releases:\n  - {name: prod, values: [values.yaml, prod.yaml]}\n';
  const disk = {
    'values.yaml': NEW,
    'prod.yaml': 'timezone: UTC\n',
    '.polyaxon-values.yaml': config,
  };
  const editor = await startEditor(t, { ...disk, 'values.yaml': OLD }, disk);
  await editor.open(NEW, FILE);
  assert.deepEqual(ids(await editor.findings()), ['db-volume-size']);
  const prod = `${ROOT}/prod.yaml`;
  await editor.open(
    `${disk['prod.yaml']}postgresql: {primary: {persistence: {size: 30Gi}}}\n`,
    prod,
  );
  const [found] = await editor.findings(prod);
  const places = found?.relatedInformation?.map(({ location }) => location.uri);
  assert.deepEqual(places, ['git:///project/values.yaml']);
  await editor.type(disk['prod.yaml'], prod);
  assert.deepEqual(await editor.findings(`${ROOT}/prod.yaml`), []);
  assert.deepEqual(await editor.lenses(`${ROOT}/prod.yaml`), []);
  assert.deepEqual(editor.asked.toSorted(), ['.polyaxon-values.yaml', 'prod.yaml', 'values.yaml']);
});

test('a comment silences a finding of a change, and a setting turns it off', async (t) => {
  const silenced = NEW.replace('20Gi', '20Gi # polyaxon-values-disable-line db-volume-size');
  const editor = await startEditor(t, { 'values.yaml': OLD }, { 'values.yaml': NEW });
  await editor.open(silenced, FILE);
  assert.deepEqual(await editor.findings(), []);
  const off = await startEditor(
    t,
    { 'values.yaml': OLD },
    { 'values.yaml': NEW },
    {
      settings: () => ({ rules: { 'db-volume-size': 'off' } }),
    },
  );
  await off.open(NEW, FILE);
  assert.deepEqual(await off.findings(), []);
});

test('no repository, a new file, another chart, half-typed text, a setting: silence', async (t) => {
  const cases: readonly (readonly [Record<string, string> | undefined, string, object])[] = [
    [undefined, NEW, {}],
    [{}, NEW, {}],
    [{ 'values.yaml': 'deploymentChart: agent\n' }, NEW, {}],
    [{ 'values.yaml': OLD }, `${NEW}gateway: [\n`, {}],
    [{ 'values.yaml': 'a: [' }, NEW, {}],
    [{ 'values.yaml': OLD }, NEW, { changes: { base: 'off' } }],
  ];
  for (const [committed, text, settings] of cases) {
    const editor = await startEditor(
      t,
      committed,
      { 'values.yaml': text },
      {
        settings: () => settings,
      },
    );
    await editor.open(text, FILE);
    assert.deepEqual(await editor.findings(), [], text);
    assert.deepEqual(await editor.lenses(), []);
    assert.deepEqual(await editor.review(), { markdown: null });
    assert.deepEqual(editor.log, []);
  }
});

test('a client whose git fails gets everything else', async (t) => {
  const editor = await startEditor(t, {}, { 'values.yaml': NEW });
  editor.connection.onRequest(BASE_TEXTS, () => {
    throw new Error('git is broken');
  });
  await editor.open(NEW, FILE);
  assert.deepEqual(await editor.findings(), []);
  assert.match(editor.log.join(), /git is broken/);
});

test('without git in the client the saved file is what is deployed', async (t) => {
  const disk = { 'values.yaml': OLD };
  const editor = await startEditor(t, undefined, disk, { initializationOptions: {} });
  await editor.open(OLD, FILE);
  assert.deepEqual(await editor.lenses(), []);
  await editor.type(NEW);
  assert.deepEqual(ids(await editor.findings()), ['db-volume-size']);
  assert.deepEqual(await editor.lenses(), ['1: refused by Kubernetes: postgresql']);
});

test('saving makes what is saved the base', async (t) => {
  const texts = new Map([[FILE, OLD]]);
  const editor = await startEditor(
    t,
    { 'values.yaml': OLD },
    {},
    {
      files: accessTo(texts),
      settings: () => ({ changes: { base: 'saved' } }),
    },
  );
  await editor.open(NEW, FILE);
  assert.deepEqual(ids(await editor.findings()), ['db-volume-size']);
  texts.set(FILE, NEW);
  const textDocument = { uri: FILE };
  await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
  assert.deepEqual(await editor.findings(), []);
  assert.deepEqual(editor.asked, []);
});

test('the review is the plan that the command line writes, without secrets', async (t) => {
  const [old, now] = ['first', 'other'].map((word) => `${OLD}internalToken: ${word}-token\n`);
  const editor = await startEditor(t, { 'values.yaml': old ?? '' }, { 'values.yaml': now ?? '' });
  await editor.open(now ?? '', FILE);
  const answer = await editor.review();
  assert.match(JSON.stringify(answer), /## What this change does to Polyaxon/);
  assert.match(JSON.stringify(answer), /internal-token-rotated/);
  assert.doesNotMatch(JSON.stringify(answer), /first-token|other-token/);
});

test('the picture shows what the change does', async (t) => {
  const editor = await startEditor(t, { 'values.yaml': OLD }, { 'values.yaml': NEW });
  await editor.open(NEW, FILE);
  const textDocument = { uri: FILE };
  const answer = await editor.connection.sendRequest(PICTURE, { textDocument });
  assert.match(JSON.stringify(answer), /1 object changes/);
});
