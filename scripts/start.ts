import { spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build.ts';
import { packageExtension } from './package.ts';
import { installServer } from './vscode-host/install.ts';
import { startServer } from './vscode-host/server.ts';
import { quietSettings } from './vscode-host/user-settings.ts';

/*
 * Opens the sample deployment in an editor that has this extension; with `--check`, runs the command
 * line on it instead.
 */
const repository = path.resolve(import.meta.dirname, '..');
const downloads = path.join(repository, '.vscode-test');
const folder = path.join(downloads, 'sample');
const file = path.join(folder, 'values.yaml');

// A copy: whoever tries the fixes should find the sample as it was the next time.
await rm(folder, { recursive: true, force: true });
await cp(path.join(repository, 'sample'), folder, { recursive: true });
await buildAll();
if (process.argv.includes('--check')) check();
else if (hasDesktop()) openDesktop();
else await serve();

/** For a machine without a screen. */
function check(): void {
  const command = path.join(repository, 'dist', 'cli.js');
  const args = [command, 'check', path.join('sample', 'values.yaml')];
  const { status } = spawnSync(process.execPath, args, { cwd: repository, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function hasDesktop(): boolean {
  const { POLYAXON_VALUES_HOST: wanted } = process.env;
  return wanted !== 'server' && code(['--version']) === 0;
}

function openDesktop(): void {
  const status = code(['--new-window', `--extensionDevelopmentPath=${repository}`, folder, file]);
  if (status !== 0) throw new Error('`code` could not open the sample');
  console.log(`Opened ${folder} in desktop VS Code, with this extension`);
}

function code(args: readonly string[]): number | null {
  // On Windows `code` is a batch file, which only a shell can start.
  const shell = process.platform === 'win32';
  return spawnSync('code', shell ? args.map((arg) => `"${arg}"`) : args, { shell }).status;
}

async function serve(): Promise<void> {
  const install = await installServer(path.join(downloads, 'server'));
  const server = await startServer({
    install,
    userSettings: quietSettings,
    logFile: path.join(downloads, 'start.log'),
    vsix: path.resolve(await packageExtension()),
  });
  const payload = [['openFile', `vscode-remote://127.0.0.1:${server.port}${file}`]];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  console.log(`\nVS Code ${install.version} with this extension: ${server.url}?${query}`);
  console.log('Open it in a browser; Ctrl-C ends it.');
  await server.ended;
  throw new Error(`The VS Code server ended; its output is in ${downloads}/start.log`);
}
