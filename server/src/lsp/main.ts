import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from './server.ts';

/** Node entry: `--node-ipc`, `--stdio`, `--socket=…` and `--pipe=…` say how to talk to the client. */
const connection = createConnection(ProposedFeatures.all);
createServer(connection);
connection.listen();
