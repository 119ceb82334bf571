import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';

/** Copies what the packed extension holds, by vsce's own list, into a folder. */
export async function copyPacked(repository: string, folder: string): Promise<void> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'],
    { cwd: repository, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`vsce ls failed:\n${stderr}`);
  const files = stdout.trim().split(/\r?\n/);
  await Promise.all(files.map((file) => cp(path.join(repository, file), path.join(folder, file))));
}
