import { MAX_LENGTH } from '../core/config.ts';
import { CONFIG_FILE, type ConfigFile } from '../core/config-file/config-file.ts';
import { readConfigFile } from '../core/config-file/read-config-file.ts';
import { folderOf } from '../core/file-names.ts';
import { namedReleases } from '../core/releases/named-releases.ts';
import { releasesOf } from '../core/releases/plan-releases.ts';
import { type FileReleases, NO_RELEASES, type SourceOf } from '../core/releases/release.ts';
import type { Source } from '../core/source.ts';
import { isWithinIgnored, readExclude } from '../core/workspace/ignore.ts';
import { areTogether, candidatesFor } from './candidates.ts';
import { type Document, nameOf } from './documents.ts';
import { type FileStore, isOnDisk, type Loaded, sourceWith } from './file-store.ts';
import { isConfigFile } from './is-config-file.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

interface FolderConfig {
  readonly source: Source;
  readonly file: ConfigFile;
}

/** What the files around a document say of it. */
export interface Surroundings {
  readonly source: Source;
  /** The nearest configuration above it; for a configuration, itself. */
  readonly config?: FolderConfig;
  readonly isExcluded: boolean;
  readonly releases: FileReleases;
  /** Those files that were asked for. */
  readonly sourceOf: SourceOf;
}

/** Each round reads what the one before has named; comments that name layers make no longer chains. */
const MAX_ROUNDS = 20;

/** A document that nothing is known around. */
export function alone({ uri, text }: Document): Surroundings {
  const source = { name: nameOf(uri), text };
  return { source, isExcluded: false, releases: NO_RELEASES, sourceOf: () => undefined };
}

export async function surroundingsOf(
  document: Document,
  store: FileStore,
  folders: WorkspaceFolders,
  opened: readonly Document[],
): Promise<Surroundings> {
  const { uri, text } = document;
  if (!isOnDisk(uri)) return alone(document);
  const name = nameOf(uri);
  const source = sourceWith(name, text, await store.chartYamlBeside(name));
  const config = await configFor(source, store, folders.rootOf(name));
  const leftOut = (other: string) => config !== undefined && isLeftOut(other, config);
  const known = new Map<string, Loaded>();
  const base = { source, ...(config ? { config } : {}) };
  const sourceOf: SourceOf = (other) => known.get(other);
  if (leftOut(name)) return { ...base, isExcluded: true, releases: NO_RELEASES, sourceOf };
  const read = async (names: Iterable<string>) => {
    const load = async (other: string) =>
      known.set(
        other,
        folders.mayRead(other, name) ? await store.load(other) : { unread: 'outside' },
      );
    await Promise.all([...names].map(load));
  };
  const candidates = (await candidatesFor(source, store, opened)).filter(
    (other) => folders.mayRead(other, name) && !leftOut(other),
  );
  await read(candidates);
  const files = candidates.filter((other) => areTogether(name, other, known.get(other)));
  for (let round = 0; ; round++) {
    const missing = new Set<string>();
    const plan = (wanted: string) => {
      const loaded = known.get(wanted);
      if (!loaded) missing.add(wanted);
      return loaded;
    };
    const releases = planned(source, config, files, plan);
    if (missing.size === 0 || round === MAX_ROUNDS) {
      return { ...base, isExcluded: false, releases, sourceOf };
    }
    await read(missing);
  }
}

function isLeftOut(name: string, { source, file }: FolderConfig): boolean {
  if (name === source.name) return false;
  return isWithinIgnored(name, false, [readExclude(folderOf(source.name), file.exclude)]);
}

function planned(
  source: Source,
  config: FolderConfig | undefined,
  files: readonly string[],
  sourceOf: SourceOf,
): FileReleases {
  if (config?.source !== source) {
    return releasesOf(source, { ...(config ? { config } : {}), files, sourceOf });
  }
  // A configuration is no layer; it is asked only so that its layers are read.
  namedReleases(config, sourceOf);
  return NO_RELEASES;
}

async function configFor(
  source: Source,
  store: FileStore,
  root: string,
): Promise<FolderConfig | undefined> {
  if (isConfigFile(source.name)) return { source, file: readConfigFile(source.text).config };
  for (let folder = folderOf(source.name); ; folder = folderOf(folder)) {
    const name = `${folder}/${CONFIG_FILE}`;
    const text = await store.read(name);
    if (text !== undefined && text.length <= MAX_LENGTH) {
      return { source: { name, text }, file: readConfigFile(text).config };
    }
    if (folder === root || folder === '') return undefined;
  }
}
