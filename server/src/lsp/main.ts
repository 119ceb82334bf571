import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.ts';
import { createServer } from './server.ts';

/** Node entry: `--node-ipc`, `--stdio`, `--socket=…` and `--pipe=…` say how to talk to the client. */
const connection = createConnection(ProposedFeatures.all);
createServer(connection, { files: disk });
connection.listen();
