import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { diskName } from './files/path.ts';
import { type FileKind, type FolderEntry, type Io, MAX_BYTES } from './io.ts';
import { replaceFile } from './replace-file.ts';
import { systemError } from './system-error.ts';

type Disk = Pick<Io, 'kindOf' | 'readFolder' | 'readFile' | 'writeFile' | 'realPath'>;

/** Files of this machine. What is none could be read for ever, so it is not opened. */
export const disk: Disk = {
  kindOf,
  readFolder,
  readFile,
  writeFile: replaceFile,
  realPath: (path) => realpath(path).then((real) => diskName(real, sep)),
};

async function readFile(path: string): Promise<Uint8Array> {
  // Without waiting, a pipe that nobody writes to is opened as well, and can be told from a file.
  const flags = isDescriptor(path) ? constants.O_RDONLY : constants.O_RDONLY | NO_WAIT;
  const file = await open(path, flags);
  try {
    const stats = await file.stat();
    const kind = kindBy(stats, path);
    if (kind !== 'file') throw systemError(kind === 'folder' ? 'EISDIR' : 'ENOTFILE');
    return await readFrom(file, stats.isFile() ? stats.size : 0);
  } finally {
    await file.close();
  }
}

/** Windows has no such flag, and no such pipes. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

/** Up to the size that the system names; where it names none, up to the end. */
async function readFrom(file: FileHandle, size: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= MAX_BYTES && (size === 0 || length < size)) {
    const chunk = Buffer.allocUnsafe(Math.min(size || 65_536, MAX_BYTES + 1));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks).subarray(0, MAX_BYTES + 1);
}

async function kindOf(path: string): Promise<FileKind | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats && kindBy(stats, path);
}

function kindBy(stats: Stats, path: string): FileKind {
  if (stats.isDirectory()) return 'folder';
  // /dev/stdin and <(helm get values) are read like files.
  return stats.isFile() || (stats.isFIFO() && isDescriptor(path)) ? 'file' : 'other';
}

function isDescriptor(path: string): boolean {
  return /^\/dev\/stdin$|^\/(?:dev|proc\/self)\/fd\/\d+$/.test(path);
}

async function readFolder(path: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry): Promise<FolderEntry> => {
      const { name } = entry;
      if (entry.isDirectory()) return { name, kind: 'folder' };
      if (entry.isFile()) return { name, kind: 'file' };
      const leadsToFile = entry.isSymbolicLink() && (await kindOf(join(path, name))) === 'file';
      return { name, kind: leadsToFile ? 'file' : 'other', isLink: entry.isSymbolicLink() };
    }),
  );
}
