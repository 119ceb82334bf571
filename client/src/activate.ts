import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerFromGit } from './changes/git-base.ts';
import { createReviewChanges } from './changes/review-changes.ts';
import { createCheckTask } from './check-task.ts';
import { registerCommands } from './commands/index.ts';
import { createEffectivePages } from './effective/effective-pages.ts';
import { createFileStatus } from './file-status.ts';
import { followCursor } from './follow-cursor.ts';
import { mayBeOurs } from './may-be-ours.ts';
import { createMigrationPages } from './migration-pages.ts';
import { createShowDeployment } from './picture/show-deployment.ts';
import { createRulePages } from './rule-pages.ts';
import { serveFiles } from './serve-files.ts';

const NAME = 'Polyaxon Values';

/** Makes a client of our server, not started; what is to end with the extension goes to `context`. */
export type CreateClient = (
  name: string,
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
) => BaseLanguageClient;

/** Waits for a Polyaxon values file; until one is open, nothing runs. Returns what ends the server. */
export function activateWith(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): () => Promise<void> {
  const log = vscode.window.createOutputChannel(NAME, { log: true });
  const { extensionUri: extension } = context;
  let client: BaseLanguageClient | undefined;
  const running = () => client;
  let started: Promise<void> | undefined;
  const start = () => {
    started ??= begin();
    return started;
  };
  const begin = async () => {
    try {
      client = createClient(NAME, context, log);
      context.subscriptions.push(answerFromGit(client), ...serveFiles(client));
      await client.start();
    } catch (error) {
      log.error(`The language server did not start: ${error}`);
    }
  };
  const startFor = (document: vscode.TextDocument) => {
    if (!started && mayBeOurs(document)) void start();
  };
  const commands = { client: running, start, log, extension };
  context.subscriptions.push(
    log,
    ...registerCommands(commands),
    createCheckTask(commands),
    createShowDeployment(extension, running),
    createReviewChanges(running),
    createFileStatus(running),
    followCursor(running),
    createRulePages(running),
    createEffectivePages(running),
    createMigrationPages(running),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({ document }) => startFor(document)),
    vscode.workspace.onDidChangeConfiguration(() => {
      vscode.workspace.textDocuments.forEach(startFor);
    }),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  return async () => {
    await client?.stop();
    client = undefined;
  };
}
