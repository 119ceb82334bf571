import { CONFIG_FILE, type ConfigFile } from '../../core/config-file/config-file.ts';
import { readConfigFile } from '../../core/config-file/read-config-file.ts';
import { below, folderOf, inside } from '../../core/file-names.ts';
import type { Source } from '../../core/source.ts';
import { type Ignore, readExclude } from '../../core/workspace/ignore.ts';
import { shownPath } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { readTextFile } from '../text-file.ts';

/** What holds for all files of one folder. */
export interface Surroundings {
  /** The nearest configuration above. */
  readonly config?: FoundConfig;
  /** Layers are read from below this folder alone. */
  readonly root: string;
}

export interface FoundConfig {
  readonly source: Source;
  readonly file: ConfigFile;
  /** What it leaves out. */
  readonly ignore: Ignore;
  /** It is there and cannot be read. */
  readonly problem?: string;
}

/** Looks around folders; the same configuration is the same object. */
export function createSurroundings(io: Io): (folder: string) => Promise<Surroundings> {
  const configs = new Map<string, Promise<FoundConfig | undefined>>();
  const known = new Map<string, Promise<Surroundings>>();
  return (folder) => remember(known, folder, look);

  async function look(folder: string): Promise<Surroundings> {
    const folders = await foldersUpward(folder, io);
    const root = folders.at(-1) ?? folder;
    for (const at of folders) {
      const config = await remember(configs, at, (it) => configIn(it, io));
      if (config) return { root, config };
    }
    return { root };
  }
}

/**
 * From a folder up to the one that holds `.git`; where there is no such one, up to the current folder.
 * Further up, what is found belongs to something else.
 */
async function foldersUpward(folder: string, io: Io): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let at = folder; at !== '' && !folders.includes(at); at = folderOf(at)) {
    folders.push(at);
    if ((await io.kindOf(below(at, '.git'))) !== undefined) return folders;
  }
  const current = io.resolve('.');
  const mine = folders.filter((at) => at === current || inside(current, at) !== undefined);
  return mine.length > 0 ? mine : [folder];
}

async function configIn(folder: string, io: Io): Promise<FoundConfig | undefined> {
  const name = below(folder, CONFIG_FILE);
  if ((await io.kindOf(name)) !== 'file') return undefined;
  const read = await readTextFile(shownPath(name, io), io);
  if ('problem' in read) {
    const file = { releases: [], exclude: [] };
    const ignore = readExclude(folder, []);
    return { source: { name, text: '' }, file, ignore, problem: read.problem };
  }
  const { text } = read;
  const { config: file } = readConfigFile(text);
  const ignore = readExclude(folder, file.exclude);
  return { source: { name, text }, file, ignore };
}

function remember<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: (key: string) => Promise<T>,
): Promise<T> {
  const made = known.get(key) ?? make(key);
  known.set(key, made);
  return made;
}
