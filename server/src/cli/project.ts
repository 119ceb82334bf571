import type { Config } from '../core/config.ts';
import { mergeConfigs } from '../core/config-file/merge-configs.ts';
import { isConfigName } from '../core/config-name.ts';
import { below, folderOf } from '../core/file-names.ts';
import type { Source } from '../core/source.ts';
import { isWithinIgnored, readExclude } from '../core/workspace/ignore.ts';
import type { SettingsAt, Workspace } from '../core/workspace/workspace.ts';
import { type FoundFile, shownPath } from './files/find-files.ts';
import type { Io } from './io.ts';
import { readTextFile, STDIN, type TextFile, type UnreadFile } from './text-file.ts';
import { diskWorkspace } from './workspace.ts';

/** The files of one run, and the workspace that they are part of. */
export interface Project {
  readonly workspace: Workspace;
  /** In the order in which they were found; each configuration before the first file it holds for. */
  readonly files: readonly ProjectFile[];
}

export interface ProjectFile extends FoundFile {
  readonly read: TextFile | UnreadFile;
  readonly config: Config;
  /** A configuration that was not asked for: worth a word only if something is wrong with it. */
  readonly isAside: boolean;
  readonly isConfig: boolean;
}

/** Reads files and all that they may be laid over; what is typed on the command line wins. */
export async function openProject(
  found: readonly FoundFile[],
  typed: Config,
  io: Io,
): Promise<Project> {
  const { workspace, open, settle } = diskWorkspace(io);
  const reads = new Map<FoundFile, TextFile | UnreadFile>();
  for (const file of found) {
    const read = await readTextFile(file.path, io);
    reads.set(file, read);
    // Standard input belongs to where the command was typed.
    await open(placeOf(file, read, io));
    if (!('problem' in read)) workspace.put({ name: read.name, text: read.text });
  }
  await settle();
  const files = new Map<string, ProjectFile>();
  for (const file of found) {
    const read = reads.get(file);
    if (!read) continue;
    const above = workspace.settingsFor(placeOf(file, read, io));
    const config = mergeConfigs(said(above), typed);
    const isConfig = file.path !== STDIN && isConfigName(read.name);
    if (above && !files.has(above.source.name)) {
      files.set(above.source.name, await aside(above, config, io));
    }
    if (above && !isConfig && file.path !== STDIN && isLeftOut(read.name, above)) continue;
    files.set(read.name, { ...file, read, config, isConfig, isAside: isConfig && file.searched });
  }
  return { workspace, files: [...files.values()] };
}

function placeOf({ path }: FoundFile, { name }: { readonly name: string }, io: Io): string {
  return path === STDIN ? below(io.resolve('.'), name) : name;
}

async function aside({ source }: SettingsAt, config: Config, io: Io): Promise<ProjectFile> {
  const path = shownPath(source.name, io);
  const read = await readTextFile(path, io);
  return { path, searched: true, read, config, isAside: true, isConfig: true };
}

/** A file as it is now, after what fixes made of it. */
export function sourceOf({ read }: ProjectFile, workspace: Workspace): Source | undefined {
  return 'problem' in read ? undefined : workspace.source(read.name);
}

function isLeftOut(name: string, { source, settings }: SettingsAt): boolean {
  return isWithinIgnored(name, false, [readExclude(folderOf(source.name), settings.exclude)]);
}

function said(above: SettingsAt | undefined): Config {
  const { profile, rules } = above?.settings ?? {};
  return { ...(profile ? { profile } : {}), ...(rules ? { rules } : {}) };
}
