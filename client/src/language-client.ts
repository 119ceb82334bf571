import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.ts';

/** A client of the server for Node. Bundled apart: until a values file is open, nobody loads it. */
export function createClient(
  name: string,
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const server = { run, debug: run };
  return new LanguageClient('polyaxonValues', name, server, clientOptions(log));
}
