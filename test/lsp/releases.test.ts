import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type ClientCapabilities,
  CodeActionRequest,
  CompletionRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { lint } from '../../server/src/core/lint.ts';
import { accessTo } from '../support/file-access.ts';
import { type ClientOptions, startClient, VSCODE } from '../support/lsp-client.ts';
import { until } from '../support/until.ts';

const ROOT = 'file:///project';
const BASE = `${ROOT}/base.yaml`;
const PROD = `${ROOT}/env/prod.yaml`;
const CONFIG = `${ROOT}/.polyaxon-values.yaml`;

const BASE_TEXT = 'deploymentChart: platform\ngateway:\n  service:\n    type: ClusterIP\n';
const PROD_TEXT = 'gateway:\n  service:\n    type: LoadBalancer\n';
const CONFIG_TEXT = 'releases:\n  - {name: prod, values: [base.yaml, env/prod.yaml]}\n';
/** Milliseconds from a change to what is told of it. */
const PAUSE = 5;

const TLS = 'istio: {enabled: true, tlsMode: SIMPLE}\n';

const PULLING: ClientCapabilities = {
  ...VSCODE,
  workspace: {
    ...VSCODE.workspace,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    ...VSCODE.textDocument,
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
  },
};

const PUSHED: ClientCapabilities = { workspace: {}, textDocument: { publishDiagnostics: {} } };

/** A project on a disk of its own, and what a test asks about it. */
async function startProject(t: TestContext, options: ClientOptions = {}) {
  const disk = new Map([
    [BASE, BASE_TEXT],
    [PROD, PROD_TEXT],
    [CONFIG, CONFIG_TEXT],
  ]);
  const read: string[] = [];
  const files = accessTo(disk, (uri) => read.push(uri));
  const capabilities = PULLING;
  const client = await startClient(t, {
    files,
    capabilities,
    rootUri: ROOT,
    pause: PAUSE,
    ...options,
  });
  const { connection } = client;
  let refreshes = 0;
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
  });
  return {
    ...client,
    disk,
    read,
    refreshes: () => refreshes,
    pullOf: async (uri: string): Promise<readonly Diagnostic[]> => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
      });
      assert.ok(report.kind === 'full');
      return report.items;
    },
    /** Requests are answered in the order in which they and all else are sent. */
    hearAll: () =>
      connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: PROD },
        position: { line: 0, character: 0 },
      }),
    changeOf: (uri: string, version: number, text: string) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    written: (uri: string) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri, type: disk.has(uri) ? 2 : 3 }],
      }),
  };
}

function exposed(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find(({ code }) => code === 'exposed-without-tls');
}

function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

test('a finding is told in the layer that decides, with the place in the one below', async (t) => {
  const project = await startProject(t);
  await project.open(PROD_TEXT, PROD);
  const found = exposed(await project.pullOf(PROD));
  const range = { start: { line: 2, character: 10 }, end: { line: 2, character: 22 } };
  assert.deepEqual(found?.range, range);
  assert.deepEqual(
    found.relatedInformation?.map(({ location, message }) => [
      location.uri,
      location.range.start,
      message,
    ]),
    [[BASE, { line: 3, character: 4 }, 'Overridden by env/prod.yaml.']],
  );
  await project.open(BASE_TEXT, BASE);
  assert.equal(exposed(await project.pullOf(BASE)), undefined);
  const hover = await project.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: BASE },
    position: { line: 3, character: 5 },
  });
  assert.match(
    JSON.stringify(hover),
    /Overridden in \[env\/prod\.yaml:3\]\(file:\/\/\/project\/env\/prod\.yaml#L3\)/,
  );
});

test('a client that does not show related places gets none', async (t) => {
  const project = await startProject(t, { capabilities: VSCODE });
  await project.open(PROD_TEXT, PROD);
  const found = exposed(await project.pullOf(PROD));
  assert.ok(found && !('relatedInformation' in found));
});

test('pull: a change of one layer, in the editor or on the disk, refreshes the others', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const project = await startProject(t);
  /** What has been sent is heard, and whatever waits for a pause has had it. */
  const paused = async () => {
    await project.hearAll();
    t.mock.timers.tick(PAUSE);
    await project.hearAll();
  };
  await project.open(PROD_TEXT, PROD);
  assert.ok(exposed(await project.pullOf(PROD)));
  await project.open(BASE_TEXT, BASE);
  await project.pullOf(BASE);
  await paused();
  assert.equal(project.refreshes(), 0);
  await project.changeOf(BASE, 2, BASE_TEXT + TLS);
  await paused();
  await until(() => project.refreshes() === 1);
  assert.equal(exposed(await project.pullOf(PROD)), undefined);
  project.disk.set(CONFIG, `${CONFIG_TEXT}rules: {unknown-key: off}\nexclude: [env, '*.yaml']\n`);
  await project.written(CONFIG);
  await paused();
  await until(() => project.refreshes() === 2);
  assert.deepEqual(await project.pullOf(PROD), []);
  await project.open('releases: 1\n', CONFIG);
  assert.ok(codes(await project.pullOf(CONFIG)).includes('invalid-config'));
  await paused();
  await until(() => project.refreshes() === 3);
});

test('push: the same by telling again', async (t) => {
  const project = await startProject(t, { capabilities: PUSHED });
  const OTHER = `${ROOT}/other.yaml`;
  const pushed = (uri: string, version: number) =>
    project.pushed.filter((each) => each.uri === uri && each.version === version);
  await project.open(PROD_TEXT, PROD);
  await project.open(BASE_TEXT, BASE);
  await until(() => pushed(PROD, 1).length === 1 && pushed(BASE, 1).length === 1);
  await project.changeOf(BASE, 2, BASE_TEXT + TLS);
  await until(() => pushed(PROD, 1).length === 2 && pushed(BASE, 2).length === 1);
  // What is pushed of another file comes behind all that was waiting.
  await project.open('ui: {}\n', OTHER);
  await project.changeOf(OTHER, 2, 'gateway: {}\nui: {}\nscheduler: {}\n');
  await until(() => pushed(OTHER, 2).length === 1);
  const seen = pushed(PROD, 1).map(({ diagnostics }) => exposed(diagnostics) !== undefined);
  assert.deepEqual(seen, [true, false]);
  assert.equal(pushed(BASE, 1).length + pushed(BASE, 2).length, 2);
});

test('what has nothing to do with a file does not have it linted again', async (t) => {
  const linted: string[] = [];
  const project = await startProject(t, {
    lint: (source, config, releases) => {
      linted.push(source.name);
      return lint(source, config, releases);
    },
  });
  const other = `${ROOT}/other.yaml`;
  await project.open(PROD_TEXT, PROD);
  await project.open('a: 1\n', other);
  await project.pullOf(PROD);
  await project.pullOf(other);
  const reads = project.read.length;
  await project.changeOf(other, 2, 'a: 2\n');
  await project.pullOf(PROD);
  await project.pullOf(other);
  assert.deepEqual(linted, [
    '/project/env/prod.yaml',
    '/project/other.yaml',
    '/project/other.yaml',
  ]);
  assert.equal(project.read.length, reads);
});

test('the configuration is checked itself, and completed', async (t) => {
  const project = await startProject(t);
  const text = `${CONFIG_TEXT}  - name: dev\n    values: [base.yaml, gone.yaml, ../../far.yaml, en]\nrule: {}\n`;
  await project.open(text, CONFIG);
  const found = await project.pullOf(CONFIG);
  assert.deepEqual(
    found.map(({ code, range }) => [code, range.start.line, range.start.character]),
    [
      ['invalid-config', 3, 24],
      ['invalid-config', 3, 35],
      ['invalid-config', 3, 51],
      ['invalid-config', 4, 0],
    ],
  );
  const items = await project.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: CONFIG },
    position: { line: 3, character: 53 },
  });
  assert.ok(Array.isArray(items) && items.some(({ label }) => label === 'env/prod.yaml'));
  for (const only of [undefined, ['source'], ['refactor']]) {
    const actions = await project.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: CONFIG },
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    const titles = (actions ?? []).map(({ title }) => title);
    if (only) assert.deepEqual(titles, []);
    else assert.ok(titles.includes('Change to rules'), titles.join());
  }
  assert.deepEqual(project.log, []);
});

test("rules of the configuration hold; those of the editor's settings win", async (t) => {
  let settings = {};
  const project = await startProject(t, { settings: () => settings });
  project.disk.set(CONFIG, `${CONFIG_TEXT}rules: {exposed-without-tls: off, unknown-key: hint}\n`);
  await project.open(`${PROD_TEXT}gatewayy: {}\n`, PROD);
  const found = await project.pullOf(PROD);
  assert.equal(exposed(found), undefined);
  assert.equal(found.find(({ code }) => code === 'unknown-key')?.severity, 4);
  settings = { rules: { 'exposed-without-tls': 'error' } };
  await project.configure(null);
  assert.equal(exposed(await project.pullOf(PROD))?.severity, 1);
});

test('layers by habit and by comment, and none from outside of the workspace', async (t) => {
  const project = await startProject(t);
  project.disk.delete(CONFIG);
  project.disk.set(`${ROOT}/values.yaml`, BASE_TEXT);
  const overlay = `${ROOT}/values-prod.yaml`;
  await project.open(PROD_TEXT, overlay);
  assert.ok(exposed(await project.pullOf(overlay)));
  await project.open(`# polyaxon-values: layers=../base.yaml\n${PROD_TEXT}`, PROD);
  assert.ok(exposed(await project.pullOf(PROD)));
  await project.changeOf(PROD, 2, `# polyaxon-values: layers=../../base.yaml\n${PROD_TEXT}`);
  assert.ok(codes(await project.pullOf(PROD)).includes('invalid-directive'));
  assert.ok(project.read.every((uri) => uri.startsWith(`${ROOT}/`)));
});

test('a single file outside of all folders has its own folder, and no more', async (t) => {
  const project = await startProject(t, { rootUri: 'file:///elsewhere' });
  await project.open(PROD_TEXT, PROD);
  assert.deepEqual(await project.pullOf(PROD), []);
  const beside = `${ROOT}/prod.yaml`;
  await project.open(`# polyaxon-values: layers=base.yaml\n${PROD_TEXT}`, beside);
  assert.ok(exposed(await project.pullOf(beside)));
});
