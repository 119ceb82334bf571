import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { systemError } from './system-error.ts';

/**
 * Writes a file whole or not at all: beside it first, then put in its place. Where a link leads is
 * written to, and mode and owner stay. With `expected`, only if that is still what the file holds.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  expected?: Uint8Array,
): Promise<void> {
  const target = await targetOf(path);
  const before = await stat(target).catch(() => undefined);
  // A pipe, a terminal or /dev/null has no place that something could be put in.
  if (before && !before.isFile()) return writeFile(target, bytes);
  if (before) await access(target, constants.W_OK);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx', before?.mode);
    try {
      await file.writeFile(bytes);
      if (before) {
        // Only root may give a file away; to whom it belongs is then no matter of the text.
        await file.chown(before.uid, before.gid).catch(() => {});
        await file.chmod(before.mode & 0o7777);
      }
      // A disk may tell only now that it is full.
      await file.sync();
    } finally {
      await file.close();
    }
    const now = expected && (await readFile(target));
    // By another name, the same file may have been mended already.
    if (now && !now.equals(expected) && !now.equals(bytes)) throw systemError('ECHANGED');
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

/** Where a path leads in the end, also if there is nothing yet. */
async function targetOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const link = await readlink(path).catch(() => undefined);
  return link === undefined ? path : resolve(dirname(path), link);
}
