import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  type Connection,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FileAccess } from '../../server/src/lsp/file-access.ts';
import { createServer } from '../../server/src/lsp/server.ts';
import type { ServerOptions } from '../../server/src/lsp/server-context.ts';

export const URI = 'file:///project/values.yaml';

/** What VS Code can do, as far as it matters here. */
export const VSCODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } },
    },
  },
};

/** A client that knows neither pulled diagnostics nor snippets nor Markdown. */
export const PLAIN: ClientCapabilities = {
  workspace: {},
  textDocument: { publishDiagnostics: {} },
};

export function codesOf(report: DocumentDiagnosticReport): readonly unknown[] {
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

export interface ClientOptions extends ServerOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The workspace's only folder. */
  readonly rootUri?: string;
  /** What the client answers when it is asked for settings. */
  readonly settings?: () => unknown;
  readonly locale?: string;
  /** In place of `files`, where the server asks its client for them. */
  readonly filesOf?: (serving: Connection) => FileAccess;
}

/** A client that talks to a server in the same process, in the protocol's own bytes. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  /** What the server says that it can do. */
  readonly capabilities: ServerCapabilities;
  /** Pushed diagnostics and the server's log, in the order in which they came. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  readonly log: readonly string[];
  open(text: string, uri?: string): Promise<void>;
  change(version: number, text: string): Promise<void>;
  close(): Promise<void>;
  configure(settings: unknown): Promise<void>;
  pull(previousResultId?: string): Promise<DocumentDiagnosticReport>;
  hover(position: Position): Promise<Hover | null>;
  complete(position: Position, uri?: string): Promise<readonly CompletionItem[]>;
  actions(range: Range, context?: ActionContext): Promise<readonly CodeAction[]>;
  /** Waits for so many pushed diagnostics in all. */
  waitForPushed(count: number): Promise<void>;
}

interface ActionContext {
  readonly diagnostics?: Diagnostic[];
  readonly only?: string[];
  readonly triggerKind?: 1 | 2;
}

export async function startClient(
  context: TestContext,
  options: ClientOptions = {},
): Promise<LspClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const serving = createConnection(ProposedFeatures.all, up, down);
  const { filesOf, ...others } = options;
  createServer(serving, filesOf ? { ...others, files: filesOf(serving) } : others);
  serving.listen();
  const connection = createProtocolConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  context.after(() => {
    connection.dispose();
    serving.dispose();
  });
  return connect(connection, options);
}

/** Greets a server at the other end of a connection. */
export async function connect(
  connection: ProtocolConnection,
  { capabilities = VSCODE, initializationOptions, rootUri, settings, locale }: ClientOptions = {},
): Promise<LspClient> {
  const pushed: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(() => settings?.() ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    pushed.push(params);
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    log.push(message);
  });
  connection.listen();
  const { capabilities: offered } = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: rootUri ?? null,
    capabilities,
    initializationOptions,
    ...(locale === undefined ? {} : { locale }),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri: URI };
  return {
    connection,
    capabilities: offered,
    pushed,
    log,
    open: (text, uri = URI) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      }),
    change: (version, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: URI, version },
        contentChanges: [{ text }],
      }),
    close: () =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument }),
    configure: (sent) =>
      connection.sendNotification(DidChangeConfigurationNotification.type, { settings: sent }),
    pull: (previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument,
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    hover: (position) => connection.sendRequest(HoverRequest.type, { textDocument, position }),
    complete: async (position, uri = URI) => {
      const answer = await connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position,
      });
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    },
    actions: async (range, { diagnostics = [], ...rest } = {}) => {
      const answer = await connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics, ...rest },
      });
      return (answer ?? []).filter((action): action is CodeAction => 'kind' in action);
    },
    waitForPushed: async (count) => {
      const until = Date.now() + 5000;
      while (pushed.length < count) {
        if (Date.now() > until) throw new Error(`Only ${pushed.length} diagnostics came`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
