import type { Config } from '../../core/config.ts';
import { CONFIG_FILE, type ConfigFile } from '../../core/config-file/config-file.ts';
import { mergeConfigs } from '../../core/config-file/merge-configs.ts';
import { baseName, folderOf, nameFrom } from '../../core/file-names.ts';
import { releasesOf } from '../../core/releases/plan-releases.ts';
import { type FileReleases, NO_RELEASES } from '../../core/releases/release.ts';
import type { Source } from '../../core/source.ts';
import { isWithinIgnored } from '../../core/workspace/ignore.ts';
import { withChartYaml } from '../chart-yaml.ts';
import type { FoundFile } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { readTextFile, STDIN, type TextFile, type UnreadFile } from '../text-file.ts';
import { createLibrary, type Library } from './library.ts';
import { createSurroundings, type FoundConfig, type Surroundings } from './surroundings.ts';

/** The files of one run, and what each needs of the others. */
export interface Project {
  readonly library: Library;
  /** In the order in which they were found; each configuration before the first file it holds for. */
  readonly items: readonly (ProjectConfig | ProjectFile)[];
}

export interface ProjectConfig {
  readonly found: FoundConfig;
  readonly config: Config;
  /** Asked for by name. */
  readonly named: boolean;
}

export interface ProjectFile extends FoundFile {
  readonly read: TextFile | UnreadFile;
  readonly config: Config;
  /** As it is now, after what fixes made of it and of the other layers. */
  now(): { readonly source: Source; readonly releases: FileReleases } | undefined;
}

/** Reads files and all that they may be laid over; what is typed on the command line wins. */
export async function openProject(
  files: readonly FoundFile[],
  typed: Config,
  io: Io,
): Promise<Project> {
  const around = createSurroundings(io);
  const library = createLibrary(io);
  const items = new Map<FoundConfig | string, ProjectConfig | ProjectFile>();
  const placed: { readonly name: string; readonly where: Surroundings }[] = [];
  for (const found of files) {
    const isStdin = found.path === STDIN;
    const name = io.resolve(found.path);
    const where = await around(isStdin ? io.resolve('.') : folderOf(name));
    const { config: above } = where;
    const config = mergeConfigs(above ? said(above) : {}, typed);
    const isConfig = !isStdin && baseName(name) === CONFIG_FILE && above?.source.name === name;
    if (above) {
      const named = isConfig && !found.searched;
      if (named || !items.has(above)) items.set(above, { found: above, config, named });
    }
    if (isConfig || (above && !isStdin && isWithinIgnored(name, false, [above.ignore]))) continue;
    const read = await readTextFile(found.path, io);
    if (!('problem' in read))
      library.put(await withChartYaml({ name: read.name, text: read.text }, io));
    if (!isStdin) placed.push({ name, where });
    const own = above && { source: above.source, file: withoutTyped(above.file, typed) };
    const now = () => {
      const source = library.get(read.name);
      if (!source) return undefined;
      if (isStdin) return { source, releases: NO_RELEASES };
      const { sourceOf } = library;
      const isLeftOut = (other: string) =>
        above !== undefined && isWithinIgnored(other, false, [above.ignore]);
      const files = library.filesAround(name).filter((other) => !isLeftOut(other));
      const beside = { files, sourceOf };
      return { source, releases: releasesOf(source, own ? { ...beside, config: own } : beside) };
    };
    items.set(found.path, { ...found, read, config, now });
  }
  for (const { name, where } of placed) await loadAround(name, where, library);
  return { library, items: [...items.values()] };
}

/** What all files were found for is read before, so that a folder's border is none for them. */
async function loadAround(
  name: string,
  { root, config }: Surroundings,
  library: Library,
): Promise<void> {
  await library.load([name], root);
  await library.loadBeside(name, root);
  await library.loadHelmfiles(name, root);
  if (config) await library.load(layersIn(config), root);
}

/** The files of all releases, by absolute name. */
export function layersIn({ source, file }: FoundConfig): readonly string[] {
  const folder = folderOf(source.name);
  const names = file.releases.flatMap(({ values }) =>
    values.map(({ path }) => nameFrom(folder, path)),
  );
  return [...new Set(names)];
}

function said({ file: { profile, rules } }: FoundConfig): Config {
  return { ...(profile ? { profile } : {}), ...(rules ? { rules } : {}) };
}

/** In the core a release's own words win over the configuration's, but not over what is typed. */
function withoutTyped(file: ConfigFile, typed: Config): ConfigFile {
  const releases = file.releases.map(({ chart, version, profile, ...rest }) => ({
    ...rest,
    ...(chart && !typed.chart ? { chart } : {}),
    ...(version && !typed.version ? { version } : {}),
    ...(profile && !typed.profile ? { profile } : {}),
  }));
  return { ...file, releases };
}
