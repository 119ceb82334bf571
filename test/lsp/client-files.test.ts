import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { clientFiles, diskAndClient, LIST, READ } from '../../server/src/lsp/client-files.ts';
import { disk } from '../../server/src/lsp/disk.ts';
import { isInFiles, nameOf, uriOf } from '../../server/src/lsp/documents.ts';
import { accessTo } from '../support/file-access.ts';
import { startClient, VSCODE } from '../support/lsp-client.ts';

const ROOT = 'vscode-vfs://github%2B7b22/owner/repo';
const PROD = `${ROOT}/env/prod.yaml`;
const TEXTS = new Map([
  [`${ROOT}/base.yaml`, 'deploymentChart: platform\ngateway:\n  service:\n    type: ClusterIP\n'],
  [PROD, 'gateway:\n  service:\n    type: LoadBalancer\n'],
  [
    `${ROOT}/.polyaxon-values.yaml`,
    'releases:\n  - {name: p, values: [base.yaml, env/prod.yaml]}\n',
  ],
]);

test('names of files in the file systems of an editor lead back to where they are', () => {
  for (const uri of [
    'file:///c%3A/a%20b/values.yaml',
    'vscode-vfs://github%2B7b22/owner/repo/values.yaml',
    'vscode-test-web://mount/a%20b/values.yaml',
    'memfs:/sample/values.yaml',
  ]) {
    assert.equal(uriOf(nameOf(uri)), uri);
    assert.ok(isInFiles(uri), uri);
  }
  // The other side of a comparison, and what was never saved.
  for (const uri of ['git:/a/values.yaml?%7B%7D', 'untitled:Untitled-1', 'untitled:/a/new.yaml']) {
    assert.ok(!isInFiles(uri), uri);
  }
});

test('a drive has one name, however an editor writes it', () => {
  for (const uri of ['file:///C:/a/b.yaml', 'file:///c:/a/b.yaml', 'file:///C%3A/a/b.yaml'])
    assert.equal(nameOf(uri), nameOf('file:///c%3A/a/b.yaml'));
  assert.equal(nameOf('file:///A/b.yaml'), '/A/b.yaml');
});

test('layers are read through the client where there is no disk', async (t) => {
  const { pull } = await startVirtual(t);
  assert.match(await pull(), /exposed-without-tls .*base\.yaml/);
});

test('files that cannot be read are told once, and read when a file is saved', async (t) => {
  let isBroken = true;
  const { pull, shown, save } = await startVirtual(t, (answer) => {
    if (isBroken) throw new Error('rate limit exceeded');
    return answer();
  });
  assert.equal(await pull(), '');
  assert.deepEqual(shown, [
    'The files around cannot be read (rate limit exceeded). Values are checked without them until a file is saved or opened.',
  ]);
  isBroken = false;
  await save();
  assert.match(await pull(), /exposed-without-tls .*base\.yaml/);
});

test('files that are listed and cannot be read are asked for again, too', async (t) => {
  let isBroken = true;
  const { pull, save } = await startVirtual(t, (answer, method) => {
    if (isBroken && method === READ) throw new Error('rate limit exceeded');
    return answer();
  });
  assert.equal(await pull(), '');
  isBroken = false;
  await save();
  assert.match(await pull(), /exposed-without-tls .*base\.yaml/);
});

test('where nobody tells of changes, files are read again when one is saved or opened', async (t) => {
  const texts = new Map(TEXTS);
  const { pull, save, open } = await startVirtual(t, (answer) => answer(), { texts });
  const base = `${ROOT}/base.yaml`;
  assert.match(await pull(), /exposed-without-tls .*base\.yaml/);
  texts.set(base, 'deploymentChart: platform\n');
  await save();
  assert.doesNotMatch(await pull(), /base\.yaml/);
  texts.set(base, TEXTS.get(base) ?? '');
  await open('a: 1\n', `${ROOT}/other.yaml`);
  assert.match(await pull(), /exposed-without-tls .*base\.yaml/);
});

test('what was read before holds while a file system fails', async (t) => {
  let isBroken = false;
  const { pull, save } = await startVirtual(t, (answer) => {
    if (isBroken) throw new Error('offline');
    return answer();
  });
  const before = await pull();
  isBroken = true;
  await save();
  assert.equal(await pull(), before);
});

test('a slow file system delays nothing for long, and nothing is said of what may be in it', async (t) => {
  const { promise: released, resolve: release } = gate();
  const { pull, refreshed } = await startVirtual(t, (answer) => released.then(answer), {
    patience: 50,
  });
  assert.doesNotMatch(await pull(), /base\.yaml/);
  release();
  await refreshed;
  assert.match(await pull(), /exposed-without-tls .*base\.yaml/);
});

test('a client that never answers is not waited for', async (t) => {
  const { pull, shown } = await startVirtual(t, () => new Promise(() => {}), {
    perFile: 5,
    patience: 50,
  });
  await pull();
  for (let tries = 0; shown.length === 0 && tries < 200; tries++) await delay(5);
  assert.match(shown.join(), /no answer within 0.005 s/);
});

test('a client that knows no such request is not asked again, nor blamed', async (t) => {
  const { pull, shown, log } = await startVirtual(t, null);
  await pull();
  assert.deepEqual([...shown, ...log], []);
});

const PULLING: ClientCapabilities = {
  ...VSCODE,
  workspace: {
    ...VSCODE.workspace,
    diagnostics: { refreshSupport: true },
    // It says so of all file systems, and of some hears nothing.
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { ...VSCODE.textDocument, diagnostic: { relatedInformation: true } },
};

type Through = (answer: () => Promise<unknown>, method: string) => unknown;

/** A server whose client has a file system of its own; `through` stands before each of its answers. */
async function startVirtual(
  t: TestContext,
  through: Through | null = (answer) => answer(),
  { perFile = 1000, patience = 5000, texts = TEXTS } = {},
) {
  const files = accessTo(texts);
  const client = await startClient(t, {
    filesOf: (connection) => diskAndClient(disk, clientFiles(connection, { patience: perFile })),
    capabilities: PULLING,
    rootUri: ROOT,
    patience,
    pause: 5,
  });
  const { connection } = client;
  const shown: string[] = [];
  const answer =
    (method: string, make: (uri: string) => Promise<unknown>) =>
    async ({ uri }: { readonly uri: string }) =>
      through?.(() => make(uri), method);
  if (through) {
    for (const [method, make] of [
      [READ, (uri: string) => files.read(uri, ROOT)],
      [LIST, files.list],
    ] as const) {
      connection.onRequest(method, answer(method, make));
    }
  }
  connection.onNotification(
    ShowMessageNotification.type,
    ({ message }) => void shown.push(message),
  );
  const { promise: refreshed, resolve } = gate();
  connection.onRequest(DiagnosticRefreshRequest.type, () => resolve());
  await client.open(TEXTS.get(PROD) ?? '', PROD);
  const textDocument = { uri: PROD };
  return {
    shown,
    log: client.log,
    open: client.open,
    refreshed,
    save: () => connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument }),
    pull: async () => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      assert.ok(report.kind === 'full');
      return report.items
        .map(({ code, relatedInformation = [] }) =>
          [code, ...relatedInformation.map(({ location }) => location.uri)].join(' '),
        )
        .join('\n');
    },
  };
}

function gate(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
