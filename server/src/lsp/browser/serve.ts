import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { clientFiles } from '../client-files.ts';
import { createServer } from '../server.ts';
import { readOwnFrom } from './read-own-from.ts';

/** A request of ours: a worker that died says nothing, so the client asks from time to time. */
const ALIVE = 'polyaxonValues/alive';

/** Serves the client that made this worker. `base`: the folder of the bundles, as a URL. */
export function serve(base: string): void {
  const connection = createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
  );
  createServer(connection, { files: clientFiles(connection), readOwn: readOwnFrom(base) });
  connection.onRequest(ALIVE, () => true);
  connection.listen();
}
