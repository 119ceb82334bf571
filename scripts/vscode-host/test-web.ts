import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findChromium } from './chromium.ts';
import { installWeb } from './install-web.ts';
import { copyPacked } from './packed-folder.ts';
import { serveWeb } from './serve-web.ts';
import { makeSuiteFolder } from './suite-folder.ts';
import { openSuitePage, type SuiteLog } from './suite-page.ts';

/*
 * Runs the suite of test/vscode in VS Code for the Web, in a headless Chromium: extension and server are
 * workers of the browser there, and files come from a file system of the editor. What is tested are the
 * files of the package.
 */
const repository = path.resolve(import.meta.dirname, '../..');
const downloads = path.join(repository, '.vscode-test');
const artifacts = path.join(repository, 'out', 'artifacts-web');
const TIMEOUT_MS = 240_000;

process.exitCode = await main().catch((error: unknown) => {
  console.error(`VS Code for the Web: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});

async function main(): Promise<number> {
  const install = await installWeb(path.join(downloads, 'web'));
  const chromium = await findChromium(path.join(downloads, 'server'));
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  const folder = await makeSuiteFolder(repository);
  const extension = path.join(folder.directory, 'packed');
  await copyPacked(repository, extension);
  // Tests are loaded from below the extension.
  const suite = path.join(extension, 'suite.js');
  await cp(path.join(repository, 'out', 'vscode-suite', 'web.js'), suite);
  const server = await serveWeb(install, {
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    folderMountPath: folder.workspace,
  });
  console.log(`VS Code host: VS Code for the Web ${install.version} in Chromium`);
  const log: SuiteLog = [];
  const { page, exitCode, close } = await openSuitePage(chromium, artifacts, log);
  const done = new AbortController();
  try {
    await page.goto(server.url);
    const late = delay(TIMEOUT_MS, undefined, { signal: done.signal }).then(() => {
      throw new Error(`the suite did not end within ${TIMEOUT_MS / 1000} s`);
    });
    return await Promise.race([exitCode, late]);
  } finally {
    done.abort();
    await page.screenshot({ path: path.join(artifacts, 'end.png') }).catch(() => undefined);
    await writeFile(path.join(artifacts, 'editor.log'), `${log.join('\n')}\n`);
    await close();
    server.close();
  }
}
