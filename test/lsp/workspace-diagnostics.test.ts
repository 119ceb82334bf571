import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  ExecuteCommandRequest,
  type PreviousResultId,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { WorkspaceCheck } from '../../server/src/features/workspace-check.ts';
import type { FileAccess } from '../../server/src/lsp/file-access.ts';
import { accessTo } from '../support/file-access.ts';
import { type ClientOptions, startClient, VSCODE } from '../support/lsp-client.ts';
import { until } from '../support/until.ts';

const ROOT = 'file:///project';
const uri = (name: string) => `${ROOT}/${name}`;

/** Two releases that have nothing to do with each other, and a file of somebody else. */
const TEXTS: Readonly<Record<string, string>> = {
  '.polyaxon-values.yaml':
    'releases:\n  - {name: prod, values: [base.yaml, prod.yaml]}\n  - {name: other, values: [other.yaml]}\n',
  'base.yaml': 'deploymentChart: platform\ngateway: {replicas: two}\n',
  'prod.yaml': 'gateway: {service: {type: LoadBalancer}}\n',
  'other.yaml': 'deploymentChart: agent\ngatewayy: {}\n',
  'foreign.yaml': 'gatewayy: {}\n',
};

const PUSHED: ClientCapabilities = { workspace: {}, textDocument: { publishDiagnostics: {} } };

async function startProject(t: TestContext, options: ClientOptions = {}) {
  const disk = new Map(Object.entries(TEXTS).map(([name, text]) => [uri(name), text]));
  const files = accessTo(disk);
  const client = await startClient(t, { files, rootUri: ROOT, pause: 5, ...options });
  const { connection } = client;
  return {
    ...client,
    open: (name: string) => client.open(disk.get(uri(name)) ?? '', uri(name)),
    close: (name: string) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: uri(name) },
      }),
    change: (name: string, version: number, text: string) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(name), version },
        contentChanges: [{ text }],
      }),
    /** On the disk; undefined deletes. */
    write: (name: string, text: string | undefined) => {
      if (text === undefined) disk.delete(uri(name));
      else disk.set(uri(name), text);
      const type = text === undefined ? 3 : 2;
      return connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri(name), type }],
      });
    },
    execute: (command: string, workDoneToken?: string): Promise<WorkspaceCheck | null> =>
      connection.sendRequest(ExecuteCommandRequest.type, {
        command: `polyaxonValues.server.${command}`,
        ...(workDoneToken === undefined ? {} : { workDoneToken }),
      }),
    /** Asks and gets all at once, as a client does that takes no partial results. */
    pullAll: async (previousResultIds: PreviousResultId[] = []) => {
      const { items } = await connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds,
      });
      return items;
    },
  };
}

/** What a client shows that has its request kept open: by file, the rules of its problems. */
function listen({ connection }: Awaited<ReturnType<typeof startProject>>) {
  const shown = new Map<string, readonly string[]>();
  const known = new Map<string, string>();
  const source = new CancellationTokenSource();
  const take = ({ items }: WorkspaceDiagnosticReport) => {
    for (const item of items) {
      assert.ok(item.kind === 'full');
      if (item.resultId === undefined) known.delete(item.uri);
      else known.set(item.uri, item.resultId);
      shown.set(shortName(item.uri), codesOf(item));
    }
  };
  let count = 0;
  const ask = () => {
    const partialResultToken = `workspace ${++count}`;
    connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, take);
    return connection
      .sendRequest(
        WorkspaceDiagnosticRequest.type,
        {
          previousResultIds: [...known].map(([known, value]) => ({ uri: known, value })),
          partialResultToken,
        },
        source.token,
      )
      .then(take);
  };
  return { shown, ask, cancel: () => source.cancel() };
}

function codesOf(item: WorkspaceDocumentDiagnosticReport): readonly string[] {
  assert.ok(item.kind === 'full');
  return [...new Set(item.items.map(({ code }) => String(code)))].toSorted();
}

function shortName(of: string): string {
  return of.slice(ROOT.length + 1);
}

function namesOf(items: readonly WorkspaceDocumentDiagnosticReport[]): readonly string[] {
  return items.map((item) => shortName(item.uri)).toSorted();
}

test('with nothing open there is nothing to tell', async (t) => {
  const project = await startProject(t);
  assert.deepEqual(await project.pullAll(), []);
});

test('problems of all layers of a release with an open one, and of no other', async (t) => {
  const project = await startProject(t);
  await project.open('prod.yaml');
  const items = await project.pullAll();
  assert.deepEqual(namesOf(items), ['base.yaml', 'prod.yaml']);
  const base = items.find((item) => item.uri === uri('base.yaml'));
  assert.ok(base && codesOf(base).includes('wrong-type'));
  assert.equal(base.version, null);
  assert.equal(items.find((item) => item.uri === uri('prod.yaml'))?.version, 1);
  const ids = items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
  assert.deepEqual(await project.pullAll(ids), []);
});

test('what is told no longer is taken back', async (t) => {
  const project = await startProject(t);
  await project.open('prod.yaml');
  const ids = (await project.pullAll()).map((item) => ({ uri: item.uri, value: '0' }));
  await project.close('prod.yaml');
  const items = await project.pullAll(ids);
  assert.deepEqual(namesOf(items), ['base.yaml', 'prod.yaml']);
  for (const item of items) assert.ok(item.kind === 'full' && item.items.length === 0);
});

test('a request that takes partial results hears what changes: in the editor, on the disk', async (t) => {
  const project = await startProject(t);
  const { shown, ask, cancel } = listen(project);
  const asked = ask();
  await project.open('prod.yaml');
  await until(() => shown.get('base.yaml')?.includes('wrong-type') === true);
  await project.write('base.yaml', 'deploymentChart: platform\ngatewayy: {}\n');
  await until(() => shown.get('base.yaml')?.includes('unknown-key') === true);
  await project.write('base.yaml', undefined);
  await until(() => shown.get('base.yaml')?.length === 0);
  await project.change('prod.yaml', 2, 'gateway: {replicas: two}\n');
  await until(() => shown.get('prod.yaml')?.includes('wrong-type') === true);
  cancel();
  await asked;
  assert.equal(shown.has('other.yaml'), false);
  assert.deepEqual(project.log, []);
});

test('a closed file is told once more when the client asks anew, since it may have passed over it', async (t) => {
  const project = await startProject(t);
  const { shown, ask, cancel } = listen(project);
  const asked = ask();
  await project.open('other.yaml');
  await until(() => shown.has('other.yaml'));
  await project.close('other.yaml');
  await asked;
  assert.deepEqual(shown.get('other.yaml'), []);
  shown.clear();
  const again = ask();
  await until(() => shown.has('other.yaml'));
  assert.deepEqual(shown.get('other.yaml'), []);
  cancel();
  await again;
});

test('a closed layer of an open release keeps its problems', async (t) => {
  const project = await startProject(t);
  const { shown, ask } = listen(project);
  const asked = ask();
  await project.open('prod.yaml');
  await project.open('base.yaml');
  await until(() => shown.has('base.yaml') && shown.has('prod.yaml'));
  shown.clear();
  await project.close('base.yaml');
  await asked;
  assert.ok(shown.get('base.yaml')?.includes('wrong-type'));
});

test('push: the same, and cleared with the last layer', async (t) => {
  const project = await startProject(t, { capabilities: PUSHED });
  const last = (name: string) => project.pushed.findLast((each) => each.uri === uri(name));
  await project.open('prod.yaml');
  await until(
    () => last('base.yaml')?.diagnostics.some(({ code }) => code === 'wrong-type') === true,
  );
  await project.open('base.yaml');
  await until(() => last('base.yaml')?.version === 1);
  await project.close('base.yaml');
  await until(
    () => last('base.yaml')?.version === undefined && last('base.yaml')?.diagnostics.length !== 0,
  );
  await project.close('prod.yaml');
  await until(() => last('base.yaml')?.diagnostics.length === 0);
  assert.equal(last('prod.yaml')?.diagnostics.length, 0);
  assert.equal(last('other.yaml'), undefined);
});

test('push: a layer that was opened for less than a pause keeps its problems', async (t) => {
  const project = await startProject(t, { capabilities: PUSHED });
  const pushes = () => project.pushed.filter((each) => each.uri === uri('base.yaml'));
  await project.open('prod.yaml');
  await until(() => pushes().length > 0);
  await project.open('base.yaml');
  await project.close('base.yaml');
  // Closed, it has none for a moment; who looks now and then may miss it.
  const sinceClosed = () => {
    const closed = pushes().findIndex(({ diagnostics }) => diagnostics.length === 0);
    return closed < 0 ? [] : pushes().slice(closed + 1);
  };
  await until(() => sinceClosed().some(({ diagnostics }) => diagnostics.length > 0));
  assert.equal(pushes().at(-1)?.version, undefined);
});

test('the whole workspace, with nothing open: counts, progress, and problems until it is left', async (t) => {
  const project = await startProject(t);
  const reports: string[] = [];
  project.connection.onProgress(WorkDoneProgress.type, 'check', (value) => {
    reports.push(value.kind === 'end' ? 'end' : `${value.kind} ${value.percentage}`);
  });
  const check = await project.execute('checkWorkspace', 'check');
  assert.ok(check);
  assert.equal(check.files, 4);
  assert.ok((check.problems[0] ?? 0) > 0);
  assert.equal(check.isCut, false);
  assert.deepEqual([reports[0], reports.at(-1)], ['begin 0', 'end']);
  const items = await project.pullAll();
  assert.deepEqual(namesOf(items), ['base.yaml', 'other.yaml', 'prod.yaml']);
  const told = items.flatMap((each) => (each.kind === 'full' ? each.items : []));
  const counts = [1, 2, 3, 4].map(
    (each) => told.filter(({ severity }) => severity === each).length,
  );
  assert.deepEqual(check.problems, counts);
  await project.execute('leaveWorkspace');
  assert.deepEqual(await project.pullAll(), []);
});

test('the whole workspace is read again from the disk, also where nobody tells what changed there', async (t) => {
  const project = await startProject(t, { capabilities: PUSHED });
  await project.execute('checkWorkspace');
  const last = (name: string) => project.pushed.findLast((each) => each.uri === uri(name));
  await until(
    () => last('other.yaml')?.diagnostics.some(({ code }) => code === 'unknown-key') === true,
  );
  await project.write('other.yaml', undefined);
  await project.execute('checkWorkspace');
  await until(() => last('other.yaml')?.diagnostics.length === 0);
});

test('a cancelled check leaves things as they were', async (t) => {
  const project = await startProject(t);
  const source = new CancellationTokenSource();
  const asked = project.connection.sendRequest(
    ExecuteCommandRequest.type,
    { command: 'polyaxonValues.server.checkWorkspace' },
    source.token,
  );
  source.cancel();
  assert.equal(await asked, null);
  assert.deepEqual(await project.pullAll(), []);
});

test('a check that is stopped where its progress is shown leaves things as they were', async (t) => {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const disk = accessTo(new Map(Object.entries(TEXTS).map(([name, text]) => [uri(name), text])));
  const files: FileAccess = {
    ...disk,
    list: async (folder) => {
      await stopped;
      return await disk.list(folder);
    },
  };
  const capabilities = { ...VSCODE, window: { workDoneProgress: true } };
  const project = await startProject(t, { capabilities, files });
  const { connection } = project;
  connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    connection.onProgress(WorkDoneProgress.type, token, async ({ kind }) => {
      if (kind !== 'begin') return;
      await connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
      // What is sent later is read later.
      await project.execute('launch');
      stop();
    });
  });
  assert.equal(await project.execute('checkWorkspace'), null);
  assert.deepEqual(await project.pullAll(), []);
});

test('a command that nobody knows is answered with nothing', async (t) => {
  const project = await startProject(t, { capabilities: VSCODE });
  assert.equal(await project.execute('launch'), null);
  assert.deepEqual(project.log, []);
});
