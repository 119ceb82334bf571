import { CONFIG_FILES } from '../config-name.ts';
import { folderOf, nameFrom } from '../file-names.ts';
import type { FolderSettings } from '../hosts/host.ts';
import type { Recognition } from '../recognition/recognise.ts';
import type { Release } from '../releases/release.ts';
import type { Source } from '../source.ts';
import type { FileView } from './file-view.ts';
import type { Ask } from './gatherer.ts';
import { isOurs } from './is-ours.ts';
import { createKnownFiles, type Told } from './known-files.ts';
import { type Links, link } from './link.ts';
import { type ReferredFiles, referredFiles } from './referred-files.ts';
import { viewOf } from './view-of.ts';

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
export interface Workspace extends Views, Told {
  /** What a shell has to answer before the next `view`; none when all is known. */
  wanted(): readonly Ask[];
  /** Nobody asks for a file again soon: what was worked out of a text that stands alone is not kept. */
  forget(name: string): void;
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
  source(name: string): Source | undefined;
}

export interface SettingsAt {
  readonly source: Source;
  readonly settings: FolderSettings;
  /** It is there and cannot be read. */
  readonly isUnread?: true;
}

const NO_SETTINGS: FolderSettings = { exclude: [] };

export function createWorkspace(): Workspace {
  let links: Links | undefined;
  const files = createKnownFiles(() => {
    links = undefined;
  });
  const { entries, find, entryOf } = files;
  const linked = () => {
    links ??= link(files);
    return links;
  };

  return {
    ...files,
    wanted: () => {
      const asks = files.wanted();
      if (asks.length > 0) return asks;
      // What is named is asked for while it is linked.
      linked();
      return files.wanted();
    },
    forget: (name) => {
      if (entries.has(name) && linked().forget(name)) files.startAnew(name);
    },
    view: (name, force = false) => {
      const entry = entries.get(name);
      return entry && viewOf(entry, linked(), force);
    },
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
          if (files.stateOf(nameFrom(folder, file)) === 'unreadable') {
            return {
              source: { name: nameFrom(folder, file), text: '' },
              settings: NO_SETTINGS,
              isUnread: true,
            };
          }
        }
        if (folder === '' || folder === files.rootAbove(name)) return undefined;
      }
    },
    releases: () => linked().releases(),
    referredFiles: (name) => {
      const entry = entries.get(name);
      return entry ? referredFiles(entry, files) : [];
    },
    names: () => [...entries.keys()],
    source: (name) => entries.get(name)?.source,
  };
}
