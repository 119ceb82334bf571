import { folderOf, inside } from '../file-names.ts';
import type { Source } from '../source.ts';
import { type FileEntry, fileEntry } from './file-entry.ts';
import type { Files, Unread } from './files.ts';
import { type Ask, createGatherer, type FolderItem } from './gatherer.ts';
import { isOurs } from './is-ours.ts';
import { isWorthReading } from './worth-reading.ts';

/** What a shell tells of files, and may ask about them. */
export interface Told {
  /** A folder to look through. What lies outside of all of them is not asked for. */
  addRoot(folder: string, deep?: boolean): void;
  listed(folder: string, items: readonly FolderItem[]): void;
  /** The answer to a `read`. */
  read(name: string, answer: ReadAnswer): void;
  /** A text that a shell holds, whatever is on the disk. */
  put(source: Source): void;
  /** The disk may have another text now. */
  outdated(name: string): void;
  /** Files or folders came or went; what could not be read is asked for again. */
  relist(): void;
  /** How often something beside a file has changed, or may have. */
  changesBeside(name: string): number;
  /** Names of all files in the root that a file is in, read or not; those in fewer folders first. */
  fileNames(near: string): readonly string[];
  /** There are more files than are looked at. */
  isCut(): boolean;
}

/** Which files there are, and the texts of those that may count. */
export interface KnownFiles extends Files, Told {
  /** What a shell has to answer, as far as is known by now. */
  wanted(): readonly Ask[];
  /** A text as it is looked at; what it has in common with the one before is not worked out again. */
  entryOf(source: Source): FileEntry;
  /** Nothing that was worked out of its text is kept. */
  startAnew(name: string): void;
  /** The outermost folder to look through that a file is in. */
  rootAbove(name: string): string | undefined;
  /** Why a file has no text, where that is known. */
  stateOf(name: string): 'foreign' | Unread | undefined;
}

export type ReadAnswer = { readonly text: string } | { readonly unread: Unread };

/** A workspace with more files than this is not read to its end. */
const MAX_FILES = 20_000;

/** `changed` is called when what is known is not the same any more. */
export function createKnownFiles(changed: () => void): KnownFiles {
  const gatherer = createGatherer();
  const entries = new Map<string, FileEntry>();
  const states = new Map<string, 'foreign' | Unread>();
  const asked = new Set<string>();
  const named = new Set<string>();
  /** The same, by themselves in small letters. */
  const byCase = new Map<string, string>();
  /** Names that no folder shows, and that a disk reads nevertheless: it does not tell case apart. */
  const spelled = new Map<string, string>();
  const pinned = new Set<string>();
  let isCut = false;
  const versions = new Map<string, number>();
  let total = 0;
  const count = (name: string) => {
    total++;
    versions.set(name, (versions.get(name) ?? 0) + 1);
  };

  const know = (name: string) => {
    named.add(name);
    byCase.set(name.toLowerCase(), name);
  };
  const inOtherCase = (name: string) => {
    const other = byCase.get(name.toLowerCase());
    return other !== undefined && other !== name && named.has(other) ? other : undefined;
  };
  const rootAbove = (name: string) =>
    gatherer.roots
      .filter((root) => inside(root, name) !== undefined)
      .toSorted((a, b) => a.length - b.length)[0];
  const entryOf = (source: Source) => {
    const { name } = source;
    const root = rootAbove(name);
    const shown = root === undefined ? shownAlone(name) : (inside(root, name) ?? name);
    return fileEntry(source, shown, entries.get(name));
  };
  const found = (files: readonly string[]) => {
    for (const name of files) {
      know(name);
      if (entries.has(name) || states.has(name) || !isWorthReading(name)) continue;
      if (named.size > MAX_FILES) isCut = true;
      else asked.add(name);
    }
    changed();
  };
  const put = (source: Source, isKept: boolean) => {
    const { name, text } = source;
    states.delete(name);
    asked.delete(name);
    know(name);
    if (entries.get(name)?.source.text === text) return;
    count(name);
    const entry = entryOf(source);
    if (isKept || pinned.has(name) || isOurs(entry)) entries.set(name, entry);
    else {
      entries.delete(name);
      states.set(name, 'foreign');
    }
    changed();
  };

  return {
    entries,
    entryOf,
    find: (asking) => {
      const name = spelled.get(asking) ?? asking;
      const entry = entries.get(name);
      if (entry) return entry;
      const state = states.get(name);
      if (state === 'missing' || state === 'outside' || state === 'unreadable') return state;
      if (gatherer.roots.length > 0 && rootAbove(name) === undefined) return 'outside';
      if (name.startsWith('..')) return 'outside';
      pinned.add(name);
      asked.add(name);
      return undefined;
    },
    rootAbove,
    rootOf: (name) => rootAbove(name) ?? (name.startsWith('/') ? folderOf(name) : ''),
    names: () => named,
    inOtherCase,
    addRoot: (folder, deep = true) => gatherer.addRoot(folder, deep),
    wanted: () => [
      ...gatherer.wanted(),
      ...[...asked].map((name): Ask => ({ kind: 'read', name })),
    ],
    listed: (folder, items) => found(gatherer.listed(folder, items)),
    read: (name, answer) => {
      if (gatherer.isIgnoreFile(name)) {
        found(gatherer.ignoring(name, 'text' in answer ? answer.text : ''));
      } else if ('text' in answer) {
        const shown = named.has(name) ? undefined : inOtherCase(name);
        if (shown === undefined) return put({ name, text: answer.text }, false);
        asked.delete(name);
        spelled.set(name, shown);
        changed();
      } else {
        asked.delete(name);
        states.set(name, answer.unread);
        entries.delete(name);
        if (answer.unread === 'missing') named.delete(name);
        changed();
      }
    },
    put: (source) => put(source, true),
    outdated: (name) => {
      count(name);
      // What is known holds until it is read again: mostly it is the same.
      if (named.has(name) || states.has(name) || isWorthReading(name)) asked.add(name);
    },
    relist: () => {
      count('');
      gatherer.again();
      spelled.clear();
      for (const [name, state] of states) {
        if (state === 'missing') states.delete(name);
        else if (state === 'unreadable') asked.add(name);
      }
      changed();
    },
    startAnew: (name) => {
      const entry = entries.get(name);
      if (entry) entries.set(name, fileEntry(entry.source, entry.shown));
    },
    stateOf: (name) => states.get(name),
    changesBeside: (name) => total - (versions.get(name) ?? 0),
    fileNames: (near) => {
      const root = rootAbove(near);
      const inRoot = [...named].filter((name) => root !== undefined && rootAbove(name) === root);
      return inRoot.toSorted((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    },
    isCut: () => isCut,
  };
}

function depthOf(name: string): number {
  return name.split('/').length;
}

/** Without a workspace nobody knows which folders belong to the project. */
function shownAlone(name: string): string {
  return name.startsWith('/') ? name.slice(name.lastIndexOf('/') + 1) : name;
}
