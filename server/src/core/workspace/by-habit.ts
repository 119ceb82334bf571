import { folderOf } from '../file-names.ts';
import type { ParentKey } from '../hosts/place-below.ts';
import { hasOwnKeysOnly } from '../recognition/top-level-keys.ts';
import type { TextLayer } from '../releases/release.ts';
import { byComment } from './by-comment.ts';
import type { FileEntry } from './file-entry.ts';
import type { Files } from './files.ts';
import { baseByHabit, isBaseName, isOverlayName } from './habit.ts';

/** A file with the base below it that names tell. */
export interface LaidOver {
  readonly top: FileEntry;
  readonly layers: readonly TextLayer[];
  readonly isWhole: boolean;
}

/** What habits of naming need to know of the rest. */
export interface Known {
  readonly files: Files;
  /** Nothing else says what the file is laid over. */
  isFree(entry: FileEntry): boolean;
  isOurs(entry: FileEntry): boolean;
  parentsOf(entry: FileEntry): readonly ParentKey[];
}

/** The files of each folder that are laid over another one there by the habit of naming. */
export function byHabit(entries: readonly FileEntry[], known: Known): readonly LaidOver[] {
  const folders = new Map<string, FileEntry[]>();
  for (const entry of entries) {
    if (!mayBeValues(entry, known.parentsOf(entry))) continue;
    const folder = folderOf(entry.source.name);
    const siblings = folders.get(folder);
    if (siblings) siblings.push(entry);
    else folders.set(folder, [entry]);
  }
  return [...folders.values()].flatMap((siblings) => {
    const bases = siblings.filter(({ source }) => isBaseName(source.name)).filter(known.isOurs);
    if (bases.length === 0) return [];
    return siblings.filter(known.isFree).flatMap((top) => {
      const base = baseByHabit(top, bases);
      return base ? laidOver(top, base, known) : [];
    });
  });
}

/**
 * No file of a tool, and with a key of ours, or the key that a parent chart has for ours; called like an
 * overlay, with none that no chart of ours has.
 */
function mayBeValues(entry: FileEntry, parents: readonly ParentKey[]): boolean {
  const { releases, chart } = entry.said();
  if (releases.length > 0 || chart) return false;
  return (
    entry.mayBeLayer() ||
    parents.some((parent) => entry.asValues(parent) !== undefined) ||
    (isOverlayName(entry.source.name) && hasOwnKeysOnly(entry.source.text))
  );
}

function laidOver(top: FileEntry, base: FileEntry, known: Known): readonly LaidOver[] {
  const parents = known.parentsOf(base);
  const keys: readonly (ParentKey | undefined)[] = parents.length > 0 ? parents : [undefined];
  return keys.flatMap((parent) => {
    const below = byComment(base, known.files, parent);
    const own = top.asValues(parent);
    return own ? [{ top, layers: [...below.layers, own], isWhole: below.isWhole }] : [];
  });
}
