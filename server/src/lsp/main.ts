import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../generated/project.js';
import { clientFiles, diskAndClient } from './client-files.ts';
import { disk } from './disk.ts';
import { createLifecycle } from './lifecycle.ts';
import { readOwn } from './read-own.ts';
import { createServer } from './server.ts';

const HELP = `Usage: polyaxon-values-language-server --stdio

A language server for values of Polyaxon's Helm charts. Unofficial.
Editors start it; it speaks the language server protocol.

  --stdio            over standard input and output
  --socket=<port>    over a socket that the editor listens on
  --pipe=<name>      over a pipe or a local socket
  --node-ipc         over the channel of a Node that forked it
  -h, --help         print this help
  -V, --version      print the version
`;

/** A port or a name may stand behind `=` or in the next word. */
const WAYS = /(?:^| )--(?:(?:stdio|node-ipc)(?: |$)|socket[= ]\d+(?: |$)|pipe[= ][^ -])/;

const [first = ''] = process.argv.slice(2);
if (['--help', '-h', 'help'].includes(first)) process.stdout.write(HELP);
else if (['--version', '-V', '-v', 'version'].includes(first)) process.stdout.write(`${version}\n`);
else if (WAYS.test(process.argv.slice(2).join(' '))) serve();
else {
  process.stderr.write(HELP);
  process.exitCode = 2;
}

function serve(): void {
  const { messageStrategy, refuseOn } = createLifecycle();
  const connection = createConnection(ProposedFeatures.all, { messageStrategy });
  refuseOn(connection);
  const files = diskAndClient(disk, clientFiles(connection));
  createServer(connection, { files, readOwn });
  connection.listen();
}
