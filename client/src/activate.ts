import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
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
import { createServerLife } from './server-life.ts';

const NAME = 'Polyaxon Values';

export interface ClientContext {
  readonly name: string;
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** What is to end with the client. */
  readonly subscriptions: vscode.Disposable[];
}

/** Makes a client of our server, not started. */
export type CreateClient = (context: ClientContext) => BaseLanguageClient;

/** Answers the server when it asks what is deployed. */
export type AnswerBase = (client: BaseLanguageClient) => vscode.Disposable;

/** Waits for a Polyaxon values file; until one is open, nothing runs. Returns what ends the server. */
export function activateWith(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  answerBase: AnswerBase,
): () => Promise<void> {
  const log = vscode.window.createOutputChannel(NAME, { log: true });
  const { extensionUri: extension } = context;
  const server = createServerLife(() => {
    const subscriptions: vscode.Disposable[] = [];
    const client = createClient({ name: NAME, extension, log, subscriptions });
    subscriptions.push(answerBase(client), ...serveFiles(client));
    return { client, subscriptions };
  }, log);
  const { client: running } = server;
  const startFor = (document: vscode.TextDocument) => {
    if (!running() && mayBeOurs(document)) void server.start();
  };
  const commands = { ...server, log, extension };
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
  return server.end;
}
