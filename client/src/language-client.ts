import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ClientContext } from './activate.ts';
import { clientOptions } from './client-options.ts';

/** A client of the server for Node. Bundled apart: until a values file is open, nobody loads it. */
export function createClient({ name, extension, log }: ClientContext): LanguageClient {
  const module = Uri.joinPath(extension, 'dist/server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const server = { run, debug: run };
  return new LanguageClient('polyaxonValues', name, server, clientOptions(log));
}
