import type { Connection } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities.ts';
import { followChanges } from './follow-changes.ts';
import { refreshHints } from './refresh-hints.ts';
import { requests } from './requests/index.ts';
import { serveDiagnostics } from './serve-diagnostics.ts';
import { createContext, type ServerOptions } from './server-context.ts';
import { serveWorkspaceDiagnostics } from './workspace-diagnostics.ts';

/** Serves the client of a connection that the caller has made and then listens on. */
export function createServer(connection: Connection, options: ServerOptions = {}): void {
  connection.onInitialize((params) => {
    const context = createContext(connection, params, options);
    for (const serve of requests) serve(context);
    followChanges(context, [serveDiagnostics, serveWorkspaceDiagnostics, refreshHints]);
    context.documents.listen(connection);
    const capabilities = capabilitiesFor(context.abilities);
    return { capabilities, serverInfo: { name: 'polyaxon-values' } };
  });
}
