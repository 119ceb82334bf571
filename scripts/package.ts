import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.ts';
import { readProject } from './project.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Packs the built extension with vsce; returns the path of the .vsix. Throws with vsce's words. */
export async function packageExtension(): Promise<string> {
  const vsix = `${ROOT}out/polyaxon-values.vsix`;
  mkdirSync(`${ROOT}out`, { recursive: true });
  const { repository } = readProject();
  const gallery = readFileSync(`${ROOT}assets/gallery.md`, 'utf8');
  writeFileSync(`${ROOT}out/gallery.md`, repository ? gallery : withoutRelative(gallery));
  const args = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix];
  args.push('--readme-path', 'out/gallery.md');
  if (repository === undefined) args.push('--allow-missing-repository');
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vsce package failed:\n${stdout}${stderr}`);
  return vsix;
}

/** As long as there is no address that pictures and pages could be had from, none are named. */
export function withoutRelative(markdown: string): string {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm, '')
    .replace(/: \[[^\]]*\]\((?!https:)[^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1');
}

if (import.meta.main) {
  await buildAll();
  console.log(await packageExtension());
}
