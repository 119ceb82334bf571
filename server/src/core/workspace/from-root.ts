import { folderOf, inside, nameFrom } from '../file-names.ts';
import type { Files } from './files.ts';

/**
 * Where a path from the root of a repository may lead, the most likely first: the workspace may be the
 * repository, hold several, or be a folder in one.
 */
export function fromRoot(path: string, naming: string, files: Files): readonly string[] {
  const root = files.rootOf(naming);
  const relative = path.replace(/^\/+/, '');
  const below = seenFrom(root, naming)?.split('/').slice(0, -1) ?? [];
  const folders = [
    root,
    ...below.map((_, depth) => nameFrom(root, below.slice(0, depth + 1).join('/'))),
  ];
  const segments = relative.split('/');
  const own = segments.slice(0, -1).flatMap((_, index) => {
    const head = `/${segments.slice(0, index + 1).join('/')}`;
    return root.endsWith(head) ? [nameFrom(root, segments.slice(index + 1).join('/'))] : [];
  });
  return [...folders.map((folder) => nameFrom(folder, relative)), ...own];
}

/** Whether there is anything in the folder of a name. */
export function isFolderHere(name: string, files: Files): boolean {
  const folder = folderOf(name);
  if (folder === '' || folder === files.rootOf(name)) return false;
  for (const each of files.names()) if (inside(folder, each) !== undefined) return true;
  return false;
}

/** A name as seen from a folder above it; names that are relative have none above all. */
export function seenFrom(folder: string, name: string): string | undefined {
  return folder === '' && !name.startsWith('/') ? name : inside(folder, name);
}
