import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Desktop, downloadDesktop, runDesktopSuite, wantsDesktop } from './desktop.ts';
import { installHost } from './install.ts';
import { runSuite } from './run-suite.ts';
import { makeSuiteFolder } from './suite-folder.ts';

/*
 * Runs the suite of test/vscode in a real VS Code: the desktop one where there is a screen, else a
 * VS Code server with its window in a headless Chromium. With `--vsix` it tests that package
 * instead of the working tree.
 */
const repository = path.resolve(import.meta.dirname, '../..');
const downloads = path.join(repository, '.vscode-test');
const suiteBundle = path.join(repository, 'out', 'vscode-suite', 'index.js');
const { values } = parseArgs({ options: { vsix: { type: 'string' } } });

try {
  process.exitCode = await main(values.vsix === undefined ? undefined : path.resolve(values.vsix));
} catch (error) {
  console.error(`VS Code host: ${messageOf(error)}`);
  process.exitCode = 1;
}

async function main(vsix: string | undefined): Promise<number> {
  if (!existsSync(suiteBundle)) throw new Error(`${suiteBundle} is missing: build first`);
  const desktop = wantsDesktop() ? await findDesktop() : undefined;
  const host = desktop ?? (await installHost(path.join(downloads, 'server')));
  console.log(
    desktop === undefined
      ? `VS Code host: VS Code server ${host.version} in Chromium`
      : `VS Code host: desktop VS Code ${host.version}`,
  );
  const folder = await makeSuiteFolder(repository);
  const suite = {
    extensionDevelopmentPath: vsix === undefined ? repository : folder.emptyExtension,
    extensionTestsPath: suiteBundle,
    workspace: folder.workspace,
    ...(vsix === undefined ? {} : { vsix }),
  };
  if ('executable' in host) {
    return runDesktopSuite({ ...suite, desktop: host, profile: folder.directory });
  }
  const artifactsDir = path.join(repository, 'out', 'artifacts');
  return runSuite({ ...suite, host, artifactsDir, timeoutMs: 300_000 });
}

async function findDesktop(): Promise<Desktop | undefined> {
  try {
    return await downloadDesktop(downloads);
  } catch (error) {
    console.log(`Desktop VS Code: not available: ${messageOf(error)}`);
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
