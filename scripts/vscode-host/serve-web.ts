import { once } from 'node:events';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { WebInstall } from './install-web.ts';

interface WebPaths {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly folderMountPath: string;
}

interface WebServer {
  readonly url: string;
  close(): void;
}

/** Serves VS Code for the Web on this machine, with an extension, its tests and a folder to open. */
export async function serveWeb(
  { build, manifest }: WebInstall,
  paths: WebPaths,
): Promise<WebServer> {
  const testWeb: {
    runServer(host: string, port: number, config: object): Promise<Server>;
  } = createRequire(manifest)('@vscode/test-web/out/server/main.js');
  const config = { ...paths, build: { type: 'static', location: build } };
  // By this name: the extension host is in a frame from a subdomain of it.
  const server = await testWeb.runServer('localhost', 0, config);
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port');
  return {
    url: `http://localhost:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
