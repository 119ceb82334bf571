import { folderOf, nameFrom } from '../file-names.ts';
import type { NamedFile, NamedLayer } from '../hosts/host.ts';
import type { Span } from '../span.ts';
import { expandGlob } from './expand-glob.ts';
import type { FileEntry } from './file-entry.ts';
import type { Files } from './files.ts';
import { fillingsOf } from './fillings.ts';
import { type Filling, fill, hasHoles } from './path-holes.ts';
import { namesOf } from './resolve-layers.ts';

/** Where a file names others, and which of them there are: several for a glob or a template. */
export interface ReferredFiles extends Span {
  /** At least one. */
  readonly names: readonly string[];
}

const NOT_FILLED: readonly Filling[] = [new Map()];

/** The values files that a file names: as a tool's, as our configuration, or in a comment. */
export function referredFiles(entry: FileEntry, files: Files): readonly ReferredFiles[] {
  const { releases, objects = [] } = entry.said();
  const known = new Set(files.names());
  const found = new Map<string, Set<string>>();
  const add = ({ start, end }: Span, names: readonly string[]) => {
    const key = `${start} ${end}`;
    const all = found.get(key) ?? new Set();
    for (const name of names) all.add(name);
    if (names.length > 0) found.set(key, all);
  };
  const addLayers = (layers: readonly NamedLayer[], fillings: readonly Filling[]) => {
    for (const layer of layers) {
      if (layer.kind !== 'file') continue;
      for (const filling of fillings) add(layer, filesFor(layer, filling, entry, files, known));
    }
  };
  for (const named of releases) addLayers(named.layers, fillingsOf(named, entry, files).fillings);
  for (const { layers } of objects) addLayers(layers, NOT_FILLED);
  for (const { path, ...span } of entry.pragma()?.layers ?? []) {
    const name = nameFrom(folderOf(entry.source.name), path);
    if (known.has(name)) add(span, [name]);
  }
  return [...found]
    .map(([key, names]): ReferredFiles => {
      const [start = 0, end = 0] = key.split(' ').map(Number);
      return { start, end, names: [...names] };
    })
    .toSorted((a, b) => a.start - b.start);
}

function filesFor(
  named: NamedFile,
  filling: Filling,
  entry: FileEntry,
  files: Files,
  known: ReadonlySet<string>,
): readonly string[] {
  const path = fill(named.path, filling);
  if (hasHoles(path)) return [];
  const names = namesOf({ ...named, path }, entry, files);
  if (named.glob) return expandGlob(names, files);
  const name = names.find((each) => known.has(each));
  if (name !== undefined) return [name];
  // A disk that does not tell case apart has it by another name.
  const [found] = names.flatMap((each) => files.find(each) ?? []);
  return typeof found === 'object' ? [found.source.name] : [];
}
