import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCommands } from './commands.ts';
import { createFileStatus } from './file-status.ts';
import { DOCUMENT_SELECTOR, mayBeOurs } from './may-be-ours.ts';

const NAME = 'Polyaxon Values';

let client: LanguageClient | undefined;

/** Waits for a Polyaxon values file; until one is open, nothing runs. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel(NAME, { log: true });
  const start = () => {
    if (client) return;
    client = createClient(context, log);
    client
      .start()
      .catch((error: unknown) => log.error(`The language server did not start: ${error}`));
  };
  const startFor = (document: vscode.TextDocument) => {
    if (!client && mayBeOurs(document)) start();
  };
  context.subscriptions.push(
    log,
    ...registerCommands(log, () => client, context.extensionUri),
    createFileStatus(() => client),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({ document }) => startFor(document)),
    vscode.workspace.onDidChangeConfiguration(() => {
      vscode.workspace.textDocuments.forEach(startFor);
    }),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}

function createClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient(
    'polyaxonValues',
    NAME,
    { run, debug: run },
    {
      documentSelector: DOCUMENT_SELECTOR,
      outputChannel: log,
      initializationOptions: {
        snippetsContributed: true,
        openDocumentationCommand: true,
        diagnosticsInHover: true,
      },
    },
  );
}
