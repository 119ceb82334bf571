import type { FileStore } from './file-store.ts';

const MAX_DEPTH = 3;
const MAX_FILES = 500;

/** The YAML files below a folder as a configuration there would name them, the nearest first. */
export async function filesBelow(folder: string, store: FileStore): Promise<readonly string[]> {
  const files: string[] = [];
  let folders = [''];
  for (let depth = 0; depth <= MAX_DEPTH && files.length < MAX_FILES; depth++) {
    const next: string[] = [];
    for (const below of folders) {
      const names = await store.list(`${folder}/${below}`.replace(/\/$/, ''));
      const visible = names.filter((name) => !/^(?:\.|node_modules\/)/.test(name));
      files.push(...visible.filter((name) => /\.ya?ml$/i.test(name)).map((name) => below + name));
      next.push(...visible.filter((name) => name.endsWith('/')).map((name) => below + name));
    }
    folders = next.slice(0, MAX_FILES);
  }
  return files.slice(0, MAX_FILES);
}
