import type { NamedRelease } from '../hosts/host.ts';
import type { FileEntry } from './file-entry.ts';
import type { Files } from './files.ts';
import { type Filling, fill, fillingFor, hasHoles } from './path-holes.ts';
import { namesOf } from './resolve-layers.ts';

/** More ways than this to fill in a path are more than a person would look at. */
export const MAX_FILLINGS = 50;

export interface Fillings {
  readonly fillings: readonly Filling[];
  /** There are more than are looked at. */
  readonly isCut: boolean;
}

const NONE: readonly Filling[] = [new Map()];

/**
 * The ways to fill in what templates leave open in a release's paths, told from the files that there
 * are: `values-{{ env }}.yaml` beside `values-dev.yaml` and `values-prod.yaml` makes two releases.
 */
export function fillingsOf({ layers }: NamedRelease, entry: FileEntry, files: Files): Fillings {
  const open = layers.filter((layer) => layer.kind === 'file' && hasHoles(layer.path));
  if (open.length === 0) return { fillings: NONE, isCut: false };
  const all = [...files.names()];
  let fillings = NONE;
  let isCut = false;
  for (const layer of open) {
    if (layer.kind !== 'file') continue;
    const next = fillings.flatMap((filling) => {
      const path = fill(layer.path, filling);
      if (!hasHoles(path)) return [filling];
      const patterns = namesOf({ ...layer, path }, entry, files);
      const found = patterns.flatMap((pattern) =>
        all.flatMap((name) => fillingFor(pattern, name) ?? []),
      );
      const more = found.map((each) => new Map([...filling, ...each]));
      return more.length > 0 ? more : [filling];
    });
    isCut ||= next.length > MAX_FILLINGS;
    fillings = next.slice(0, MAX_FILLINGS);
  }
  return { fillings, isCut };
}
