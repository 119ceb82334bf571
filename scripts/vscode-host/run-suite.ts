import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { HostInstall } from './install.ts';
import { type RunningServer, startServer } from './server.ts';
import { openSuitePage, type SuiteLog, type SuitePage } from './suite-page.ts';
import { quietSettings } from './user-settings.ts';

interface SuiteRun {
  readonly host: HostInstall;
  readonly extensionDevelopmentPath: string;
  /** A CommonJS module that exports `run(): Promise<void>`. */
  readonly extensionTestsPath: string;
  readonly workspace: string;
  readonly vsix?: string;
  /** Emptied, then gets screenshots and logs; the suite knows it as POLYAXON_VALUES_ARTIFACTS. */
  readonly artifactsDir: string;
  readonly timeoutMs: number;
}

/** Runs a test suite in the extension host of a VS Code server; gives its exit code. */
export async function runSuite(run: SuiteRun): Promise<number> {
  await rm(run.artifactsDir, { recursive: true, force: true });
  await mkdir(run.artifactsDir, { recursive: true });
  const server = await startServer({
    install: run.host,
    userSettings: quietSettings,
    logFile: path.join(run.artifactsDir, 'server.log'),
    testDriver: true,
    env: { POLYAXON_VALUES_ARTIFACTS: run.artifactsDir },
    ...(run.vsix === undefined ? {} : { vsix: run.vsix }),
  });
  const log: SuiteLog = [];
  try {
    const suite = await openSuitePage(run.host.chromium, run.artifactsDir, log);
    try {
      await suite.page.goto(suiteUrl(server, run));
      const code = await exitCode(suite, server, run.timeoutMs);
      if (code === 0) return 0;
      console.error(lastErrors(log));
      return code;
    } catch (error) {
      console.error(`VS Code host: ${error instanceof Error ? error.message : String(error)}`);
      console.error(['Last lines seen:', ...log.slice(-20)].join('\n  '));
      const screenshot = path.join(run.artifactsDir, 'failure.png');
      await suite.page.screenshot({ path: screenshot }).catch(() => undefined);
      console.error(`The screen is in ${screenshot}, the logs are next to it`);
      return 1;
    } finally {
      await suite.close();
    }
  } finally {
    await writeFile(path.join(run.artifactsDir, 'editor.log'), `${log.join('\n')}\n`);
    await server.stop();
  }
}

function suiteUrl(server: RunningServer, run: SuiteRun): string {
  const remote = `vscode-remote://127.0.0.1:${server.port}`;
  const payload = [
    ['extensionDevelopmentPath', `${remote}${run.extensionDevelopmentPath}`],
    ['extensionTestsPath', `${remote}${run.extensionTestsPath}`],
  ];
  const query = new URLSearchParams({ folder: run.workspace, payload: JSON.stringify(payload) });
  return `${server.url}?${query}`;
}

async function exitCode(
  suite: SuitePage,
  server: RunningServer,
  timeoutMs: number,
): Promise<number> {
  const done = new AbortController();
  const late = delay(timeoutMs, undefined, { signal: done.signal }).then(() => {
    throw new Error(`the suite did not end within ${timeoutMs / 1000} s`);
  });
  const died = server.ended.then(() => {
    throw new Error('the server ended before the suite did');
  });
  try {
    return await Promise.race([suite.exitCode, late, died]);
  } finally {
    done.abort();
  }
}

/** A suite that cannot be loaded says so only here. */
function lastErrors(log: SuiteLog): string {
  const errors = log.filter((line) => line.startsWith('[error]') && !harmless.test(line));
  return ['VS Code host: the suite failed', ...errors.slice(-5)].join('\n  ');
}

/** A page without TLS has no service worker, and nobody signs in here. */
const harmless = /^\[error\] (\[Service Worker\]|Timed out waiting for authentication)/;
