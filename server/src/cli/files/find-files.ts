import { inside } from '../../core/file-names.ts';
import { readGlob } from '../../core/workspace/glob.ts';
import { isWithinIgnored, readIgnore } from '../../core/workspace/ignore.ts';
import { isWorthReading } from '../../core/workspace/worth-reading.ts';
import type { Io } from '../io.ts';
import { reason } from '../system-error.ts';
import { STDIN } from '../text-file.ts';
import { rootOf } from './root.ts';
import { filesBelow, ignoresAbove, type Walk } from './walk.ts';

export interface FoundFile {
  /** As it is read and reported: from the current folder on if it is below it, with `/`. */
  readonly path: string;
  /** Come upon in a folder: not every YAML file there is meant. */
  readonly searched: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly string[];
}

/** Turns what was typed into files: names, folders and globs, in their order, each file once. */
export async function findFiles(
  operands: readonly string[],
  exclude: readonly string[],
  io: Io,
): Promise<FoundFiles> {
  const excluded = [readIgnore(io.resolve('.'), exclude, { braces: true })];
  const files = new Map<string, FoundFile>();
  const problems: string[] = [];
  for (const operand of operands) {
    const path = io.resolve(operand);
    const kind = operand === STDIN ? 'file' : await io.kindOf(operand);
    const glob = kind === undefined ? splitGlob(operand, io) : undefined;
    const walk = {
      ignores: excluded,
      depth: Number.POSITIVE_INFINITY,
      wanted: isWorthReading,
      failed: (folder: string, error: unknown) =>
        problems.push(`${shownPath(folder, io)}: ${reason(error)}`),
    };
    if (glob) {
      const matching = await expand(glob, walk, io);
      if (matching.length === 0) problems.push(`${operand}: no file matches`);
      for (const each of matching) add(each, false);
    } else if (kind === 'folder') {
      if (isWithinIgnored(path, true, excluded)) continue;
      const ignores = [...excluded, ...(await ignoresAbove(path, io))];
      const { folder: root } = await rootOf(path, io);
      for (const each of await filesBelow(path, { ...walk, ignores, root }, io)) add(each, true);
    } else if (operand === STDIN) {
      files.set(STDIN, { path: STDIN, searched: false });
    } else if (!isWithinIgnored(path, false, excluded)) {
      // One that does not exist is told when it is read, in its place among the others.
      add(path, false, operand);
    }
  }
  return { files: [...files.values()], problems };

  /** Named and found in a folder: what is said of it by name counts. */
  function add(path: string, searched: boolean, typed?: string): void {
    const known = files.get(path);
    if (!known || (known.searched && !searched)) {
      files.set(path, { path: shownPath(path, io, typed), searched });
    }
  }
}

interface Glob {
  /** The folder up to the first special character. */
  readonly base: string;
  readonly pattern: string;
}

function splitGlob(operand: string, io: Io): Glob | undefined {
  const segments = (io.separator === '\\' ? operand.replaceAll('\\', '/') : operand).split('/');
  const first = segments.findIndex((segment) => /[*?{[]/.test(segment));
  if (first === -1) return undefined;
  const base = segments.slice(0, first).join('/');
  const root = first > 0 && base === '' ? '/' : base || '.';
  return { base: io.resolve(root), pattern: segments.slice(first).join('/') };
}

async function expand(
  { base, pattern }: Glob,
  walk: Omit<Walk, 'root'>,
  io: Io,
): Promise<readonly string[]> {
  if ((await io.kindOf(base)) !== 'folder') return [];
  if (isWithinIgnored(base, true, walk.ignores)) return [];
  const fits = readGlob(pattern);
  const ignores = [...walk.ignores, ...(await ignoresAbove(base, io))];
  const depth = pattern.includes('**') ? walk.depth : pattern.split('/').length;
  const wanted = (path: string) => fits(inside(base, path) ?? '');
  const { folder: root } = await rootOf(base, io);
  return filesBelow(base, { ...walk, ignores, depth, wanted, root }, io);
}

/** Outside of the current folder a path stays as it was typed, or is absolute. */
export function shownPath(path: string, io: Io, typed = path): string {
  const relative = inside(io.resolve('.'), path);
  return relative ?? (io.separator === '\\' ? typed.replaceAll('\\', '/') : typed);
}
