import { MAX_LENGTH } from '../core/config.ts';
import { baseName, folderOf } from '../core/file-names.ts';
import { mayNeedChartYaml } from '../core/hosts/signs.ts';
import type { SourceOf } from '../core/releases/release.ts';
import type { Source } from '../core/source.ts';
import { type Document, nameOf, uriOf } from './documents.ts';
import type { FileAccess } from './file-access.ts';

export type Loaded = NonNullable<ReturnType<SourceOf>>;

/** Files by their names: open documents first, then the disk, each read once until told otherwise. */
export interface FileStore {
  read(name: string): Promise<string | undefined>;
  load(name: string): Promise<Loaded>;
  chartYamlBeside(name: string): Promise<string | undefined>;
  /** Names in a folder, sorted; those of folders end in `/`. */
  list(folder: string): Promise<readonly string[]>;
  /** The disk may have changed. */
  forget(): void;
}

export function createFileStore(access: FileAccess, opened: () => readonly Document[]): FileStore {
  const texts = new Map<string, Promise<string | undefined>>();
  const folders = new Map<string, Promise<readonly string[]>>();
  const read = (name: string) => {
    const open = opened().find(({ uri }) => isOnDisk(uri) && nameOf(uri) === name);
    if (open) return Promise.resolve(open.text);
    const text = texts.get(name) ?? access.read(uriOf(name));
    texts.set(name, text);
    return text;
  };
  const list = (folder: string) => {
    const names =
      folders.get(folder) ?? access.list(uriOf(`${folder}/`)).then((all) => all.toSorted());
    folders.set(folder, names);
    return names;
  };
  const chartYamlBeside = async (name: string) =>
    mayNeedChartYaml(name) ? read(`${folderOf(name)}/Chart.yaml`) : undefined;
  return {
    read,
    load: async (name) => {
      const text = await read(name);
      if (text !== undefined && text.length <= MAX_LENGTH) {
        return sourceWith(name, text, await chartYamlBeside(name));
      }
      const isThere = (await list(folderOf(name))).includes(baseName(name));
      return { unread: isThere ? 'unreadable' : 'missing' };
    },
    chartYamlBeside,
    list,
    forget: () => {
      texts.clear();
      folders.clear();
    },
  };
}

/** Elsewhere a path alone does not name a file. */
export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:///');
}

export function sourceWith(name: string, text: string, chartYaml: string | undefined): Source {
  return { name, text, ...(chartYaml === undefined ? {} : { chartYaml }) };
}
