import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './vscode-host/run-command.ts';

/** A Neovim that runs, or the reason why there is none. */
export type Neovim = { readonly program: string } | { readonly missing: string };

/** The `nvim` on the path, else Debian's, which is installed where this process may do so. */
export async function findNeovim(logFile: string): Promise<Neovim> {
  const there = version();
  if (there !== undefined) return usable(there);
  if (!canInstallNeovim())
    return { missing: 'there is no `nvim` on the path, and only root can install one' };
  mkdirSync(path.dirname(logFile), { recursive: true });
  console.log('Neovim: installing it with apt-get (about 30 MB, once)');
  const apt = (...args: readonly string[]) =>
    runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=60', ...args], {
      cwd: path.dirname(logFile),
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      logFile,
    });
  try {
    await apt('update').catch(() => undefined);
    await apt('install', '-y', '--no-install-recommends', 'neovim');
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  const installed = version();
  return installed === undefined
    ? { missing: 'the installed `nvim` does not run' }
    : usable(installed);
}

/** Root of a Debian or one of its kin. */
export function canInstallNeovim(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Older ones cannot register autocommands from Lua. */
function usable([major, minor]: readonly [number, number]): Neovim {
  if (major > 0 || minor >= 7) return { program: 'nvim' };
  return { missing: `\`nvim\` is version ${major}.${minor}, and 0.7 is needed` };
}

function version(): readonly [number, number] | undefined {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const found = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '');
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}
