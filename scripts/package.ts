import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Packs the built extension with vsce; returns the path of the .vsix. Throws with vsce's words. */
export async function packageExtension(): Promise<string> {
  const vsix = `${ROOT}out/polyaxon-values.vsix`;
  mkdirSync(`${ROOT}out`, { recursive: true });
  const args = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vsce package failed:\n${stdout}${stderr}`);
  return vsix;
}

if (import.meta.main) console.log(await packageExtension());
