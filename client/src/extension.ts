import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { mayHoldValues } from '../../server/src/core/sites/recognise.ts';
import { registerCommands } from './commands.ts';

const NAME = 'Polyaxon Values';

let client: LanguageClient | undefined;

/** Waits for a Polyaxon values file; until one is open, nothing runs. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel(NAME, { log: true });
  const startFor = (document: vscode.TextDocument) => {
    if (client || !isValuesFile(document)) return;
    client = createClient(context, log);
    client
      .start()
      .catch((error: unknown) => log.error(`The language server did not start: ${error}`));
  };
  context.subscriptions.push(
    log,
    ...registerCommands(log, () => client),
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

function isValuesFile(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'yaml') return false;
  const settings = vscode.workspace.getConfiguration('polyaxonValues', document);
  if (!settings.get('enable', true)) return false;
  // Whether a pattern matches this very file is the server's to say; that there is one is enough.
  const forced = settings.get<readonly string[]>('files', []).length > 0;
  return forced || mayHoldValues({ name: document.uri.path, text: document.getText() });
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
      documentSelector: [{ language: 'yaml' }],
      outputChannel: log,
      initializationOptions: { snippetsContributed: true, openDocumentationCommand: true },
    },
  );
}
