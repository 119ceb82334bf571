import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { CreateClient } from './activate.ts';
import { clientOptions } from './client-options.ts';
import { createWorkerServer } from './worker-server.ts';

/** A client of the server in a worker of the browser. */
export const createWebClient: CreateClient = (name, context, log) => {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const server = createWorkerServer(`${dist.toString(true)}/`, (reason) => log.error(reason));
  const client = new LanguageClient('polyaxonValues', name, server.start, clientOptions(log));
  server.watch(() => client.sendRequest('polyaxonValues/alive'));
  context.subscriptions.push(server);
  return client;
};
