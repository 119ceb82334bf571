import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './activate.ts';
import { clientOptions } from './client-options.ts';

/** A client of the server for Node. Bundled apart: until a values file is open, nobody loads it. */
export const createClient: CreateClient = (name, context, log) => {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const server = { run, debug: run };
  return new LanguageClient('polyaxonValues', name, server, clientOptions(log));
};
