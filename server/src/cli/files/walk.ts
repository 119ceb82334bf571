import { below } from '../../core/file-names.ts';
import { type Ignore, isIgnored, readIgnore } from '../../core/workspace/ignore.ts';
import { isLeftAlone } from '../../core/workspace/left-alone.ts';
import { type FolderEntry, type Io, MAX_BYTES } from '../io.ts';
import { leadsOut } from './root.ts';

export interface Walk {
  /** What `--exclude` leaves out, and the `.gitignore` files above the folder. */
  readonly ignores: readonly Ignore[];
  /** Links that lead out of it are not followed. */
  readonly root: string;
  /** How many folders deep; 1 is the folder's own files. */
  readonly depth: number;
  wanted(path: string): boolean;
  /** A folder that cannot be read. */
  failed(path: string, error: unknown): void;
}

/** The wanted files below a folder, sorted. Links to folders are not followed: they may go in circles. */
export async function filesBelow(folder: string, walk: Walk, io: Io): Promise<readonly string[]> {
  const entries = await read(folder, walk, io);
  const own = entries.some(({ name, kind }) => name === IGNORE_FILE && kind === 'file')
    ? [readIgnore(folder, await ignoreLines(below(folder, IGNORE_FILE), io))]
    : [];
  const inner = { ...walk, ignores: [...walk.ignores, ...own], depth: walk.depth - 1 };
  const found: string[] = [];
  for (const { name, kind, isLink } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below(folder, name);
    if (isIgnored(path, kind === 'folder', inner.ignores)) continue;
    if (isLink && (await leadsOut(path, walk.root, io))) continue;
    if (kind === 'file' && walk.wanted(path)) found.push(path);
    if (kind === 'folder' && inner.depth > 0 && !isLeftAlone(name)) {
      found.push(...(await filesBelow(path, inner, io)));
    }
  }
  return found;
}

/** The `.gitignore` files above a folder, from the root of its repository down; none outside of one. */
export async function ignoresAbove(folder: string, io: Io): Promise<readonly Ignore[]> {
  const parents: string[] = [];
  for (let at = folder; ; ) {
    if ((await io.kindOf(below(at, '.git'))) !== undefined) break;
    const parent = at.slice(0, Math.max(at.lastIndexOf('/'), 0));
    if (parent === '') return [];
    parents.unshift(parent);
    at = parent;
  }
  const ignores: Ignore[] = [];
  for (const parent of parents) {
    const file = below(parent, IGNORE_FILE);
    if ((await io.kindOf(file)) === 'file') {
      ignores.push(readIgnore(parent, await ignoreLines(file, io)));
    }
  }
  return ignores;
}

const IGNORE_FILE = '.gitignore';

async function read(folder: string, walk: Walk, io: Io): Promise<readonly FolderEntry[]> {
  try {
    return await io.readFolder(folder);
  } catch (error) {
    walk.failed(folder, error);
    return [];
  }
}

/** One that cannot be read leaves nothing out, as in git. */
async function ignoreLines(path: string, io: Io): Promise<readonly string[]> {
  try {
    const bytes = await io.readFile(path);
    return bytes.length > MAX_BYTES ? [] : new TextDecoder().decode(bytes).split('\n');
  } catch {
    return [];
  }
}
