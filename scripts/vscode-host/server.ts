import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerInstall } from './install.ts';
import { runCommand } from './run-command.ts';
import { endTiedProcess, startTiedProcess } from './tied-process.ts';
import type { Settings } from './user-settings.ts';

interface ServerOptions {
  readonly install: ServerInstall;
  readonly userSettings: Settings;
  /** Everything that the server and its extension hosts print. */
  readonly logFile: string;
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** Fresh and temporary when not given. */
  readonly extensionsDir?: string;
  /** Without this flag the editor ignores requests to run a test suite. */
  readonly testDriver?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Resolves when the server has ended, by whatever cause. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a VS Code server on this machine only, with a profile that lives as long as the server. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const profile = await mkdtemp(path.join(tmpdir(), 'vscode-server-'));
  try {
    return await startIn(profile, options);
  } catch (error) {
    await rm(profile, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(profile: string, options: ServerOptions): Promise<RunningServer> {
  const { install, logFile } = options;
  const dirs = [
    ...['--server-data-dir', path.join(profile, 'server')],
    ...['--user-data-dir', path.join(profile, 'user')],
    ...['--extensions-dir', options.extensionsDir ?? path.join(profile, 'extensions')],
  ];
  const settings = path.join(profile, 'user', 'User', 'settings.json');
  await mkdir(path.dirname(settings), { recursive: true });
  await writeFile(settings, JSON.stringify(options.userSettings, undefined, 2));
  await mkdir(path.dirname(logFile), { recursive: true });
  const temporary = path.join(profile, 'tmp');
  await mkdir(temporary);
  if (options.vsix !== undefined) {
    const args = [install.serverMain, ...dirs, '--install-extension', options.vsix];
    await runCommand(install.node, args, { cwd: profile, logFile });
  }

  const log = await open(logFile, 'a');
  const logStart = (await log.stat()).size;
  const args = [
    install.serverMain,
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    ...['--telemetry-level', 'off'],
    ...(options.testDriver === true ? ['--enable-smoke-test-driver'] : []),
    ...dirs,
  ];
  const child = startTiedProcess(install.node, args, {
    cwd: profile,
    output: log.fd,
    env: {
      // No gallery: this editor asks nobody on the network.
      EXTENSIONS_GALLERY: '{"serviceUrl":""}',
      // Sockets and caches go with the profile.
      TMPDIR: temporary,
      XDG_RUNTIME_DIR: temporary,
      XDG_CACHE_HOME: temporary,
      ...options.env,
    },
  });
  await log.close();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeProfile);
  const stop = async () => {
    endTiedProcess(child);
    await ended;
    removeProfile();
    process.off('exit', removeProfile);
  };

  try {
    const port = await portOnceReady(child, logFile, logStart);
    return { url: `http://127.0.0.1:${port}/`, port, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The server picks a free port itself and says so in its log: no race for a port found before. */
async function portOnceReady(child: ChildProcess, logFile: string, from: number): Promise<number> {
  const deadline = Date.now() + 60_000;
  while (child.exitCode === null && child.pid !== undefined && Date.now() < deadline) {
    const printed = (await readFile(logFile)).subarray(from).toString();
    const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
    if (port !== undefined) {
      const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
      if (answer?.ok === true) return Number(port);
    }
    await delay(50);
  }
  throw new Error(`The VS Code server did not start; its output is in ${logFile}`);
}
