import type { Files } from './files.ts';
import { readGlob } from './glob.ts';

/** More layers than this are no release that a person keeps. */
export const MAX_MATCHES = 100;

/**
 * The files that fit a glob, by the first of the places where it may start that has any. In the order
 * of their names, a folder's own files before those of its folders.
 */
export function expandGlob(globs: readonly string[], files: Files): readonly string[] {
  const names = [...files.names()];
  for (const glob of globs) {
    const found = names.filter(readGlob(glob, { braces: false }));
    if (found.length > 0) return found.toSorted(byFolder);
  }
  return [];
}

function byFolder(a: string, b: string): number {
  const from = a.split('/');
  const to = b.split('/');
  const differs = from.findIndex((segment, index) => segment !== to[index]);
  const [here = '', there = ''] = [from[differs], to[differs]];
  const isFile = differs === from.length - 1;
  if (isFile !== (differs === to.length - 1)) return isFile ? -1 : 1;
  return here < there ? -1 : 1;
}
