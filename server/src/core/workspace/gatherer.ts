import { below } from '../file-names.ts';
import { type Ignore, isIgnored, readIgnore } from './ignore.ts';
import { isLeftAlone } from './left-alone.ts';

/** What the core has to be told of a disk, an editor's file system, or whatever there is. */
export type Ask =
  | { readonly kind: 'list'; readonly folder: string }
  | { readonly kind: 'read'; readonly name: string };

export interface FolderItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Finds out which files there are below some folders: says what to list, and is told. */
export interface Gatherer {
  /** A folder to look through; `deep` with all that is below it. */
  addRoot(folder: string, deep: boolean): void;
  readonly roots: readonly string[];
  wanted(): readonly Ask[];
  /** Names of the files to read, once it is known what is ignored; empty before. */
  listed(folder: string, items: readonly FolderItem[]): readonly string[];
  /** A `.gitignore` that was asked for; the files to read of those that waited for it. */
  ignoring(name: string, text: string): readonly string[];
  isIgnoreFile(name: string): boolean;
  /** A new or removed folder, or a changed `.gitignore`: all below the roots is looked at again. */
  again(): void;
}

const IGNORE_FILE = '.gitignore';

interface Folder {
  readonly ignores: readonly Ignore[];
  readonly deep: boolean;
  /** What is there, while its `.gitignore` is read. */
  waiting?: readonly FolderItem[];
}

export function createGatherer(): Gatherer {
  const roots = new Map<string, boolean>();
  const folders = new Map<string, Folder>();
  const asks = new Map<string, Ask>();
  const askList = (folder: string, state: Folder) => {
    folders.set(folder, state);
    asks.set(folder, { kind: 'list', folder });
  };
  const take = (folder: string, { ignores, deep }: Folder, items: readonly FolderItem[]) => {
    const files: string[] = [];
    for (const { name, kind } of items) {
      const path = below(folder, name);
      if (isIgnored(path, kind === 'folder', ignores)) continue;
      if (kind === 'file') files.push(path);
      else if (deep && !isLeftAlone(name)) askList(path, { ignores, deep });
    }
    return files;
  };
  return {
    addRoot: (folder, deep) => {
      if (roots.has(folder)) return;
      roots.set(folder, deep);
      askList(folder, { ignores: [], deep });
    },
    get roots() {
      return [...roots.keys()];
    },
    wanted: () => [...asks.values()],
    listed: (folder, items) => {
      asks.delete(folder);
      const state = folders.get(folder);
      if (!state) return [];
      if (!items.some(({ name, kind }) => name === IGNORE_FILE && kind === 'file')) {
        return take(folder, state, items);
      }
      folders.set(folder, { ...state, waiting: items });
      const name = below(folder, IGNORE_FILE);
      asks.set(name, { kind: 'read', name });
      return [];
    },
    ignoring: (name, text) => {
      asks.delete(name);
      const folder = name.slice(0, -IGNORE_FILE.length - 1);
      const { waiting = [], ignores = [], deep = false } = folders.get(folder) ?? {};
      const own = readIgnore(folder, text.split('\n'));
      return take(folder, { ignores: [...ignores, own], deep }, waiting);
    },
    isIgnoreFile: (name) => asks.has(name),
    again: () => {
      folders.clear();
      for (const [root, deep] of roots) askList(root, { ignores: [], deep });
    },
  };
}
