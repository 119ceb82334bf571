import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import type { FileReport } from '../../server/src/cli/reporters/reporter.ts';
import { run } from '../../server/src/cli/run.ts';
import { plainMessage } from '../../server/src/features/escape-message.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS } from '../support/corpus.ts';
import { accessTo } from '../support/file-access.ts';
import { type LspClient, startClient, VSCODE } from '../support/lsp-client.ts';
import { monorepo } from '../support/monorepo.ts';
import { type FakeIo, fakeIo } from './fake-io.ts';

/*
 * The editor and the command line are two shells around one linter: for the same file they must find
 * the same things, say them in the same words and point at the same places.
 */

interface Text {
  readonly path: string;
  readonly text: string;
}

const EXPOSED = 'deploymentChart: platform\ngateway:\n  service: {type: LoadBalancer} # 🐳\n';

const TEXTS: readonly Text[] = [
  { path: 'values.yaml', text: EXPOSED },
  { path: 'crlf.yaml', text: EXPOSED.replaceAll('\n', '\r\n') },
  { path: 'duplicates.yaml', text: `${EXPOSED}"🐳🐳": {a: 1, a: 2}\ngateway: {}\n` },
  { path: 'broken.yaml', text: `${EXPOSED}postgresql: [\n` },
  { path: 'typing.yaml', text: 'deploymentChart: platform\ngatew' },
  { path: 'list.yaml', text: '# polyaxon-values: chart=agent\n- a\n' },
  { path: 'several.yaml', text: `${EXPOSED}---\nartifactsStore: {}\n` },
  { path: 'silenced.yaml', text: `# polyaxon-values-disable-file gateway-exposed\n${EXPOSED}` },
  { path: 'envs/values.yaml', text: 'artifactsStore: {}\ngateway:\n  service: {type: NodePort}\n' },
  { path: 'polyaxon-config.yaml', text: 'gateway:\n  service: {type: NodePort}\n' },
  { path: 'service.yaml', text: 'apiVersion: v1\nkind: Service\ngateway: {}\n' },
  { path: 'empty.yaml', text: '' },
];

interface Setup {
  readonly name: string;
  readonly options: readonly string[];
  readonly settings: object;
}

const SETUPS: readonly Setup[] = [
  { name: 'as installed', options: [], settings: {} },
  { name: 'for trials', options: ['--profile', 'trial'], settings: { profile: 'trial' } },
  {
    name: 'with a chart version',
    options: ['--chart-version', '2.0'],
    settings: { chartVersion: '2.0' },
  },
  {
    name: 'with a chart for all files',
    options: ['--chart', 'agent'],
    settings: { chart: 'agent', files: ['**'] },
  },
];

for (const { name, options, settings } of SETUPS) {
  test(`${name}, the editor and the command line find the same`, async (t) => {
    const client = await startClient(t, { settings: () => ({ calm: false, ...settings }) });
    await compare(client, TEXTS, options);
  });
}

test('a byte order mark on the disk moves no column', async () => {
  const marked = await onCommandLine({ path: 'values.yaml', text: `\uFEFF${EXPOSED}` }, []);
  const plain = await onCommandLine({ path: 'values.yaml', text: EXPOSED }, []);
  assert.notDeepEqual(marked, []);
  assert.deepEqual(marked, plain);
});

test('and so for real values files', { skip: corpusIsHere ? false : NO_CORPUS }, async (t) => {
  const client = await startClient(t, { settings: () => ({ calm: false }) });
  await compare(client, corpusFiles('official/**/*.{yaml,yml}'), []);
});

test('in a monorepo of 300 files, the editor and the command line find the same', async (t) => {
  const files = monorepo().toSorted((a, b) => (a.path < b.path ? -1 : 1));
  assert.equal(files.length, 300);
  const client = await startClient(t, {
    capabilities: WITH_FOLDERS,
    files: inProject(files),
    settings: () => ({ calm: false }),
  });
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: 'file:///project', name: 'project' }], removed: [] },
  });
  for (const { path, text } of files) await client.open(text, `file:///project/${path}`);
  const io = fakeIo({ files: files.map(({ path, text }) => [path, text]) });
  await run(['check', '--format', 'json', '.'], io);
  assert.equal(io.stderrText(), '');
  const told = toldOf(io);
  const folders = new Set<string>();
  for (const { path } of files) {
    const mine = told.get(path) ?? [];
    assert.deepEqual(mine, await pull(client, path), path);
    if (mine.length > 0) folders.add(path.replace(/\/.*/, ''));
  }
  assert.deepEqual(
    [...folders].sort(),
    [...new Set(files.map(({ path }) => path.replace(/\/.*/, '')))]
      .filter((folder) => folder !== 'manifests')
      .sort(),
  );
});

const WITH_FOLDERS = { ...VSCODE, workspace: { ...VSCODE.workspace, workspaceFolders: true } };

/** A disk that has these files in `/project`. */
function inProject(files: readonly Text[]) {
  return accessTo(new Map(files.map(({ path, text }) => [`file:///project/${path}`, text])));
}

async function compare(
  client: LspClient,
  files: readonly Text[],
  options: readonly string[],
): Promise<void> {
  let count = 0;
  for (const file of files) {
    const told = await onCommandLine(file, options);
    assert.deepEqual(told, await inEditor(client, file), file.path);
    count += told.length;
  }
  assert.ok(count > 0, 'Nothing was compared');
}

type Told = Pick<FileReport['findings'][number], 'rule' | 'severity' | 'message' | 'range'>;

async function onCommandLine(
  { path, text }: Text,
  options: readonly string[],
): Promise<readonly Told[]> {
  const io = fakeIo({ files: [[path, text]] });
  await run(['check', '--format', 'json', ...options, path], io);
  return [...toldOf(io).values()].flat();
}

/** What a run has told of each file. */
function toldOf(io: FakeIo): ReadonlyMap<string, readonly Told[]> {
  const { files }: { files: readonly FileReport[] } = JSON.parse(io.stdoutText());
  const told = ({ rule, severity, message, range }: Told) => ({
    rule,
    severity,
    message: plainMessage(message),
    range,
  });
  return new Map(files.map(({ path, findings }) => [path, findings.map(told)]));
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

async function inEditor(client: LspClient, { path, text }: Text): Promise<readonly Told[]> {
  await client.open(text, `file:///project/${path}`);
  return pull(client, path);
}

async function pull(client: LspClient, path: string): Promise<readonly Told[]> {
  const uri = `file:///project/${path}`;
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  });
  assert.ok(report.kind === 'full');
  return report.items.map(({ code, severity = 1, message, range }) => ({
    rule: String(code),
    severity: SEVERITIES[severity - 1] ?? 'error',
    message: typeof message === 'string' ? message : message.value,
    range,
  }));
}
