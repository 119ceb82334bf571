import { MAX_LENGTH } from '../../core/config.ts';
import { readPragma } from '../../core/directives/pragma.ts';
import { baseName, below, folderOf, inside, nameFrom } from '../../core/file-names.ts';
import { isBaseName, isOverlayName } from '../../core/releases/habit.ts';
import { helmfileReleases } from '../../core/releases/helmfile-releases.ts';
import type { SourceOf, Unread } from '../../core/releases/release.ts';
import type { Source } from '../../core/source.ts';
import { withChartYaml } from '../chart-yaml.ts';
import { shownPath } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { readTextFile } from '../text-file.ts';

/** All texts that may be layers of what is checked, under their absolute names. */
export interface Library {
  /** As a layer. */
  readonly sourceOf: SourceOf;
  /** As a file to check; undefined where it could not be read. */
  get(name: string): Source | undefined;
  /** What a file holds now. */
  put(source: Source): void;
  /** Reads files and what their comments name as layers, as far as it is below a folder. */
  load(names: readonly string[], root: string): Promise<void>;
  /** Reads what may be in a release with a file because of where it is. */
  loadBeside(name: string, root: string): Promise<void>;
  /** Reads the helmfiles that may name a file as a layer, and the other layers that they name. */
  loadHelmfiles(name: string, root: string): Promise<void>;
  /** Of all that is read, the files that may be in a release with this one. */
  filesAround(name: string): readonly string[];
}

/** The YAML files of one folder. */
interface Beside {
  readonly all: readonly string[];
  readonly bases: readonly string[];
}

export function createLibrary(io: Io): Library {
  const known = new Map<string, Source | { readonly unread: Unread }>();
  const followed = new Set<string>();
  const besides = new Map<string, Beside>();
  const commented = new Set<string>();

  async function load(names: readonly string[], root: string): Promise<void> {
    const open = [...names];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (followed.has(name)) continue;
      followed.add(name);
      const source = known.get(name) ?? (await read(name, root, io));
      known.set(name, source);
      if ('unread' in source) continue;
      const folder = folderOf(name);
      const layers = readPragma(source.text)?.layers ?? [];
      if (layers.length > 0) commented.add(name);
      open.push(...layers.map(({ path }) => nameFrom(folder, path)));
    }
  }

  /** Other overlays of the same base do not matter to one, and each would be parsed. */
  function byHabit(name: string): readonly string[] {
    const { all = [], bases = [] } = besides.get(folderOf(name)) ?? {};
    const own = baseName(name);
    if (!isBaseName(own)) return bases;
    return all.filter((other) => isOverlayName(baseName(other), own));
  }

  return {
    sourceOf: (name) => {
      const source = known.get(name);
      const isTooLong = source && !('unread' in source) && source.text.length > MAX_LENGTH;
      return isTooLong ? { unread: 'unreadable' } : source;
    },
    get: (name) => {
      const source = known.get(name);
      return source && 'unread' in source ? undefined : source;
    },
    put: (source) => {
      known.set(source.name, source);
    },
    load,
    loadBeside: async (name, root) => {
      const folder = folderOf(name);
      if (besides.has(folder)) return;
      const all = await yamlFilesIn(folder, io);
      besides.set(folder, { all, bases: all.filter((file) => isBaseName(baseName(file))) });
      await load(all, root);
    },
    loadHelmfiles: async (name, root) => {
      const source = known.get(name);
      if (!source || 'unread' in source) return;
      const missing = new Set<string>();
      const ask: SourceOf = (other) => {
        if (!known.has(other)) missing.add(other);
        return known.get(other);
      };
      // First the helmfiles, then what they name.
      for (const _ of ['helmfiles', 'layers']) {
        helmfileReleases(source, ask);
        await load([...missing], root);
        missing.clear();
      }
    },
    filesAround: (name) => {
      const tops = [...commented].flatMap((top) => [top, ...byHabit(top)]);
      // What is said of several releases goes by the first one, in whatever order they were read.
      return [...new Set([...byHabit(name), ...tops])].sort();
    },
  };
}

async function read(
  name: string,
  root: string,
  io: Io,
): Promise<Source | { readonly unread: Unread }> {
  if (inside(root, name) === undefined) return { unread: 'outside' };
  const file = await readTextFile(shownPath(name, io), io);
  if (!('problem' in file)) return withChartYaml({ name, text: file.text }, io);
  const isThere = (await io.kindOf(name)) !== undefined;
  return { unread: isThere ? 'unreadable' : 'missing' };
}

async function yamlFilesIn(folder: string, io: Io): Promise<readonly string[]> {
  try {
    const entries = await io.readFolder(folder);
    const files = entries.filter(({ name, kind }) => kind === 'file' && /\.ya?ml$/i.test(name));
    return files.map(({ name }) => below(folder, name)).sort();
  } catch {
    // That a folder cannot be listed says nothing of the file that was named in it.
    return [];
  }
}
