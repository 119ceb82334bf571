import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import type { CreateClient } from './activate.ts';
import { clientOptions } from './client-options.ts';
import { createWorkerServer } from './worker-server.ts';

/** A client of the server in a worker of the browser. */
export const createWebClient: CreateClient = ({ name, extension, log, subscriptions }) => {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const server = createWorkerServer({
    base: `${dist.toString(true)}/`,
    make: (script) => new Worker(script),
    connect: (worker) => {
      const reader = new ClosingReader(worker);
      const transports = { reader, writer: new BrowserMessageWriter(worker) };
      return { transports, close: () => reader.close() };
    },
    isAlive: () => client.sendRequest('polyaxonValues/alive'),
    onError: (reason) => log.error(reason),
  });
  const client = new LanguageClient('polyaxonValues', name, server.start, clientOptions(log));
  subscriptions.push(server);
  return client;
};

class ClosingReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
