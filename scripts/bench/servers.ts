import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const ROOT = new URL('../../', import.meta.url);

/** A language server to start and what it is asked to do. */
export interface Kind {
  readonly name: string;
  readonly args: readonly string[];
  /** Whether diagnostics are asked for; else they come by themselves. */
  readonly pulls: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

const schemaOf = (name: string) =>
  pathToFileURL(fileURLToPath(new URL(`schemas/${name}.schema.json`, ROOT))).href;

const PEER_SETTINGS = {
  yaml: {
    schemas: {
      [schemaOf('charts/platform/2.15.1/values')]: 'values.yaml',
      [schemaOf('config')]: '.polyaxon-values.yaml',
    },
    schemaStore: { enable: false },
    validate: true,
    hover: true,
    completion: true,
  },
};

/** The peer waits 200 ms after a key. For a figure of its work alone, it waits for nothing. */
const NO_WAIT = `data:text/javascript,${encodeURIComponent(
  'const wait = setTimeout; globalThis.setTimeout = (run, ms, ...rest) => wait(run, 0, ...rest);',
)}`;

const PEER = fileURLToPath(
  new URL('node_modules/yaml-language-server/bin/yaml-language-server', ROOT),
);

export const ours: Kind = {
  name: 'Polyaxon Values',
  args: [fileURLToPath(new URL('dist/server.js', ROOT)), '--stdio'],
  pulls: true,
  settings: {},
};

export const peer: Kind = {
  name: 'yaml-language-server',
  args: ['--import', NO_WAIT, PEER, '--stdio'],
  pulls: false,
  settings: PEER_SETTINGS,
};

/** As an editor has it, where nobody gave it a schema. */
export const peerAlone: Kind = {
  ...peer,
  settings: { yaml: { ...PEER_SETTINGS.yaml, schemas: {} } },
};

export const peerAsShipped: Kind = { ...peer, args: [PEER, '--stdio'] };

/** A server that has been greeted. */
export interface Server {
  readonly kind: Kind;
  readonly connection: ProtocolConnection;
  /** From the start of the process to the answer to `initialize`, in milliseconds. */
  readonly initialize: number;
  readonly pid: number;
  open(uri: string, text: string): Promise<void>;
  /** The diagnostics of a document that are pushed next. */
  pushed(uri: string): Promise<readonly Diagnostic[]>;
  stop(): Promise<void>;
}

export async function start(kind: Kind): Promise<Server> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...kind.args], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section ? (kind.settings[section] ?? null) : kind.settings)),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        ...(kind.pulls ? { diagnostic: {} } : {}),
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true } },
      },
    },
  });
  const initialize = performance.now() - begin;
  await connection.sendNotification(InitializedNotification.type, {});
  const { pid } = child;
  if (pid === undefined) throw new Error(`${kind.name} did not start.`);
  return {
    kind,
    connection,
    initialize,
    pid,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      }),
    pushed: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    stop: async () => {
      connection.dispose();
      child.kill();
      await once(child, 'exit');
    },
  };
}
