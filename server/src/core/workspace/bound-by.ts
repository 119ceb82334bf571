import type { Bindings, Bound, NamedLists, NamedMatches } from '../hosts/host.ts';
import type { FileEntry } from './file-entry.ts';
import type { Files } from './files.ts';
import { fromRoot, seenFrom } from './from-root.ts';
import { readGlob } from './glob.ts';
import { namesOf } from './resolve-layers.ts';

/** More than this nobody would look at; a matrix of long lists has many. */
const MAX_BOUND = 500;

/** All that a file's own lists bind; undefined where they are not to be seen here. */
export function boundBy(
  bindings: Bindings,
  entry: FileEntry,
  files: Files,
): readonly Bound[] | undefined {
  switch (bindings.kind) {
    case 'these':
      return bindings.each;
    case 'unknown':
      return undefined;
    case 'file':
      return boundByFile(bindings, entry, files);
    case 'matches':
      return boundByMatches(bindings, entry, files);
    default: {
      const parts = bindings.of.map((each) => boundBy(each, entry, files));
      const known = parts.flatMap((part) => (part ? [part] : []));
      if (known.length < parts.length) return undefined;
      if (bindings.kind === 'any') return known.flat();
      return bindings.kind === 'merge' ? merged(known, bindings.keys) : product(known);
    }
  }
}

function product(parts: readonly (readonly Bound[])[]): readonly Bound[] {
  return parts.reduce<readonly Bound[]>(
    (all, part) =>
      all.flatMap((each) => part.map((more) => ({ ...each, ...more }))).slice(0, MAX_BOUND),
    [{}],
  );
}

/** What is said first decides which there are; others add to those that agree in the keys. */
function merged(
  [first = [], ...others]: readonly (readonly Bound[])[],
  keys: readonly string[],
): readonly Bound[] {
  return first.map((each) => {
    const agreeing = others.flatMap((part) =>
      part.filter((more) => keys.every((key) => more[key] === each[key])),
    );
    return Object.assign({}, each, ...agreeing);
  });
}

function boundByMatches(
  { globs, excluded, of, bind }: NamedMatches,
  entry: FileEntry,
  files: Files,
): readonly Bound[] | undefined {
  const names = [...files.names()];
  const [isIn, isOut] = [fitting(globs), fitting(excluded)];
  for (const root of fromRoot('', entry.source.name, files)) {
    const relative = names.flatMap((name) => seenFrom(root, name) ?? []);
    const paths = of === 'files' ? relative : foldersOf(relative);
    const found = paths.filter((path) => isIn(path) && !isOut(path));
    if (found.length === 0) continue;
    return found.sort().flatMap((path) => {
      if (of === 'folders') return bind(path, '');
      const file = files.find(root === '' ? path : `${root}/${path}`);
      return typeof file === 'object' ? bind(path, file.source.text) : [];
    });
  }
  return undefined;
}

/** What another file lists; undefined while it is not to be seen. */
function boundByFile(
  bindings: NamedLists,
  entry: FileEntry,
  files: Files,
): readonly Bound[] | undefined {
  const found = namesOf(bindings, entry, files).map((name) => files.find(name));
  const file = found.find((each) => typeof each === 'object');
  return typeof file === 'object' ? bindings.bind(file.source.text) : undefined;
}

function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) {
      folders.add(file.slice(0, at));
    }
  }
  return [...folders];
}

function fitting(globs: readonly string[]): (path: string) => boolean {
  const each = globs.map((glob) => readGlob(glob.replace(/^\.?\//, ''), { braces: false }));
  return (path) => each.some((fits) => fits(path));
}
