import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { answerFromGit } from './changes/git-base.ts';
import { createReviewChanges } from './changes/review-changes.ts';
import { registerCommands } from './commands/index.ts';
import { createFileStatus } from './file-status.ts';
import { mayBeOurs } from './may-be-ours.ts';
import { createShowDeployment } from './picture/show-deployment.ts';
import { createRulePages } from './rule-pages.ts';

const NAME = 'Polyaxon Values';

let client: LanguageClient | undefined;

/** Waits for a Polyaxon values file; until one is open, nothing runs. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel(NAME, { log: true });
  const { extensionUri: extension } = context;
  const running = () => client;
  let isStarting = false;
  const start = async () => {
    if (isStarting) return;
    isStarting = true;
    try {
      const { createClient } = await import('./language-client.js');
      client = createClient(NAME, context, log);
      context.subscriptions.push(answerFromGit(client));
      await client.start();
    } catch (error) {
      log.error(`The language server did not start: ${error}`);
    }
  };
  const startFor = (document: vscode.TextDocument) => {
    if (!isStarting && mayBeOurs(document)) void start();
  };
  context.subscriptions.push(
    log,
    ...registerCommands({ client: running, log, extension }),
    createShowDeployment(extension, running),
    createReviewChanges(running),
    createFileStatus(running),
    createRulePages(running),
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
