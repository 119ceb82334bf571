import { CONFIG_FILES } from '../config-name.ts';
import { folderOf, inside, nameFrom } from '../file-names.ts';
import type { FolderSettings } from '../hosts/host.ts';
import type { Recognition } from '../recognition/recognise.ts';
import type { Release } from '../releases/release.ts';
import type { Source } from '../source.ts';
import { type FileEntry, fileEntry } from './file-entry.ts';
import type { FileView } from './file-view.ts';
import type { Unread } from './files.ts';
import { type Ask, createGatherer, type FolderItem } from './gatherer.ts';
import { isOurs } from './is-ours.ts';
import { type Links, link } from './link.ts';
import { type ReferredFiles, referredFiles } from './referred-files.ts';
import { viewOf } from './view-of.ts';
import { isWorthReading } from './worth-reading.ts';

/** What the linter needs of a workspace. */
export interface Views {
  /** A file as part of what is deployed; `force` takes it for values whatever it looks like. */
  view(name: string, force?: boolean): FileView | undefined;
}

/**
 * All files of a workspace and the releases that they make. It reads nothing itself: it says what it
 * wants to know, and a shell answers. Each text is looked at once per version. Names are absolute paths
 * with `/`, or all of them relative to one folder (see `file-names.ts`).
 */
export interface Workspace extends Views {
  /** A folder to look through. What lies outside of all of them is not asked for. */
  addRoot(folder: string, deep?: boolean): void;
  /** What a shell has to answer before the next `view`; none when all is known. */
  wanted(): readonly Ask[];
  listed(folder: string, items: readonly FolderItem[]): void;
  /** The answer to a `read`. */
  read(name: string, answer: ReadAnswer): void;
  /** A text that a shell holds, whatever is on the disk. */
  put(source: Source): void;
  /** The disk may have another text now. */
  outdated(name: string): void;
  /** Files or folders came or went. */
  relist(): void;
  /** Nobody asks for a file again soon: what was worked out of a text that stands alone is not kept. */
  forget(name: string): void;
  /** How often something beside a file has changed, or may have. */
  changesBeside(name: string): number;
  /** As it would be with another text in one file; what is not known here stays so. */
  withText(source: Source): Views;
  /** The releases as they would be with other texts in some files; undefined: without that file. */
  releasesWith(texts: ReadonlyMap<string, string | undefined>): readonly Release[];
  /** What a file's own text tells of it. */
  recognition(name: string): Recognition | undefined;
  /** The nearest configuration above a file; for a configuration, itself. */
  settingsFor(name: string): SettingsAt | undefined;
  releases(): readonly Release[];
  /** Where a file names others as values, in the order of its text. */
  referredFiles(name: string): readonly ReferredFiles[];
  /** Names of the files whose texts are at hand. */
  names(): readonly string[];
  /** Names of all files in the root that a file is in, read or not; those in fewer folders first. */
  fileNames(near: string): readonly string[];
  source(name: string): Source | undefined;
  /** There are more files than are looked at. */
  isCut(): boolean;
}

export type ReadAnswer = { readonly text: string } | { readonly unread: Unread };

export interface SettingsAt {
  readonly source: Source;
  readonly settings: FolderSettings;
  /** It is there and cannot be read. */
  readonly isUnread?: true;
}

const NO_SETTINGS: FolderSettings = { exclude: [] };

/** A workspace with more files than this is not read to its end. */
const MAX_FILES = 20_000;

export function createWorkspace(): Workspace {
  const gatherer = createGatherer();
  const entries = new Map<string, FileEntry>();
  const states = new Map<string, 'foreign' | Unread>();
  const asked = new Set<string>();
  const named = new Set<string>();
  const pinned = new Set<string>();
  let links: Links | undefined;
  let isCut = false;
  const changes = new Map<string, number>();
  let changed = 0;
  const count = (name: string) => {
    changed++;
    changes.set(name, (changes.get(name) ?? 0) + 1);
  };

  const rootOf = (name: string) =>
    gatherer.roots
      .filter((root) => inside(root, name) !== undefined)
      .toSorted((a, b) => a.length - b.length)[0];
  const find = (name: string) => {
    const entry = entries.get(name);
    if (entry) return entry;
    const state = states.get(name);
    if (state === 'missing' || state === 'outside' || state === 'unreadable') return state;
    if (gatherer.roots.length > 0 && rootOf(name) === undefined) return 'outside' as const;
    if (name.startsWith('..')) return 'outside' as const;
    pinned.add(name);
    asked.add(name);
    return undefined;
  };
  const files = {
    entries,
    find,
    rootOf: (name: string) => rootOf(name) ?? (name.startsWith('/') ? folderOf(name) : ''),
    names: () => named,
  };
  const linked = () => {
    links ??= link(files);
    return links;
  };
  const entryOf = (source: Source) => {
    const { name } = source;
    const root = rootOf(name);
    const shown = root === undefined ? shownAlone(name) : (inside(root, name) ?? name);
    return fileEntry(source, shown, entries.get(name));
  };
  const found = (files: readonly string[]) => {
    for (const name of files) {
      named.add(name);
      if (entries.has(name) || states.has(name) || !isWorthReading(name)) continue;
      if (named.size > MAX_FILES) isCut = true;
      else asked.add(name);
    }
    links = undefined;
  };
  const put = (source: Source, isKept: boolean) => {
    const { name, text } = source;
    states.delete(name);
    asked.delete(name);
    named.add(name);
    if (entries.get(name)?.source.text === text) return;
    count(name);
    const entry = entryOf(source);
    if (isKept || pinned.has(name) || isOurs(entry)) entries.set(name, entry);
    else {
      entries.delete(name);
      states.set(name, 'foreign');
    }
    links = undefined;
  };

  return {
    addRoot: (folder, deep = true) => gatherer.addRoot(folder, deep),
    wanted: () => {
      const wanted = () => [
        ...gatherer.wanted(),
        ...[...asked].map((name): Ask => ({ kind: 'read', name })),
      ];
      const asks = wanted();
      if (asks.length > 0) return asks;
      linked();
      return wanted();
    },
    listed: (folder, items) => found(gatherer.listed(folder, items)),
    read: (name, answer) => {
      if (gatherer.isIgnoreFile(name)) {
        found(gatherer.ignoring(name, 'text' in answer ? answer.text : ''));
      } else if ('text' in answer) {
        put({ name, text: answer.text }, false);
      } else {
        asked.delete(name);
        states.set(name, answer.unread);
        entries.delete(name);
        if (answer.unread === 'missing') named.delete(name);
        links = undefined;
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
      for (const [name, state] of states) if (state === 'missing') states.delete(name);
      links = undefined;
    },
    forget: (name) => {
      const entry = entries.get(name);
      if (entry && linked().forget(name)) entries.set(name, fileEntry(entry.source, entry.shown));
    },
    view: (name, force = false) => {
      const entry = entries.get(name);
      return entry && viewOf(entry, linked(), force);
    },
    changesBeside: (name) => changed - (changes.get(name) ?? 0),
    withText: (source) => {
      const { name } = source;
      const entry = entryOf(source);
      const linkedWith = () =>
        link({
          ...files,
          entries: new Map(entries).set(name, entry),
          find: (wanted) => (wanted === name ? entry : find(wanted)),
        });
      // What is none of ours, before and after, is not linked with all others for that.
      const mayCount = () => isOurs(entry) || linked().mayHold(entry);
      return {
        view: (at, force = false) =>
          at === name && (force || mayCount()) ? viewOf(entry, linkedWith(), force) : undefined,
      };
    },
    releasesWith: (texts) => {
      const changed = new Map(entries);
      for (const [name, text] of texts) {
        if (text === undefined) changed.delete(name);
        else if (entries.get(name)?.source.text !== text)
          changed.set(name, entryOf({ name, text }));
      }
      const known = (name: string) =>
        changed.get(name) ?? (texts.has(name) ? 'missing' : find(name));
      return link({ ...files, entries: changed, find: known }).releases();
    },
    recognition: (name) => {
      const entry = entries.get(name);
      // A tool's file is no riddle.
      return entry && entry.said().releases.length === 0 ? entry.recognition() : undefined;
    },
    settingsFor: (name) => {
      for (let folder = folderOf(name); ; folder = folderOf(folder)) {
        for (const file of CONFIG_FILES) {
          const entry = entries.get(nameFrom(folder, file));
          const settings = entry?.said().settings;
          if (entry && settings) return { source: entry.source, settings };
          if (states.get(nameFrom(folder, file)) === 'unreadable') {
            return {
              source: { name: nameFrom(folder, file), text: '' },
              settings: NO_SETTINGS,
              isUnread: true,
            };
          }
        }
        if (folder === '' || folder === rootOf(name)) return undefined;
      }
    },
    releases: () => linked().releases(),
    referredFiles: (name) => {
      const entry = entries.get(name);
      return entry ? referredFiles(entry, files) : [];
    },
    names: () => [...entries.keys()],
    fileNames: (near) => {
      const root = rootOf(near);
      const inRoot = [...named].filter((name) => root !== undefined && rootOf(name) === root);
      return inRoot.toSorted((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    },
    source: (name) => entries.get(name)?.source,
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
