import { readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from './server.ts';

/** Node entry: `--node-ipc`, `--stdio`, `--socket=…` and `--pipe=…` say how to talk to the client. */
const connection = createConnection(ProposedFeatures.all);
createServer(connection, { readSibling });
connection.listen();

async function readSibling(uri: string, name: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(new URL(name, uri), 'utf8');
  } catch {
    return undefined;
  }
}
