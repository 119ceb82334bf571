import type { Bound, NamedRelease } from '../hosts/host.ts';
import { hasOwnKeysOnly } from '../recognition/top-level-keys.ts';
import { boundBy } from './bound-by.ts';
import type { FileEntry } from './file-entry.ts';
import type { Files } from './files.ts';
import { type Filling, fill, fillingBy, hasHoles, holesIn, isAnyName } from './path-holes.ts';
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
 * The ways to fill in what templates leave open in a release's paths: those that its file lists, and
 * else those told from the files that there are: `values-{{ env }}.yaml` beside `values-dev.yaml` and
 * `values-prod.yaml` makes two releases.
 */
export function fillingsOf(named: NamedRelease, entry: FileEntry, files: Files): Fillings {
  const { layers, chartFolder } = named;
  const open = [
    ...layers.flatMap((layer) => (layer.kind === 'file' && hasHoles(layer.path) ? [layer] : [])),
    ...(chartFolder && hasHoles(chartFolder.path)
      ? [{ ...chartFolder, path: `${chartFolder.path}/Chart.yaml` }]
      : []),
  ];
  if (open.length === 0) return { fillings: NONE, isCut: false };
  // What others bind need not be guessed.
  open.sort((a, b) => Number(isAnyName(a.path)) - Number(isAnyName(b.path)));
  const used = [named.name, ...open.map(({ path }) => path)].flatMap(holesIn);
  let isCut = false;
  const cut = (found: readonly Filling[]) => {
    isCut ||= found.length > MAX_FILLINGS;
    return found.slice(0, MAX_FILLINGS);
  };
  let fillings = cut(listed(named, entry, files, used));
  const all = [...files.names()];
  for (const layer of open) {
    const next = fillings.flatMap((filling) => {
      const path = fill(layer.path, filling);
      if (!hasHoles(path)) return [filling];
      const patterns = namesOf({ ...layer, path }, entry, files);
      const found = patterns.map((pattern) => {
        const fillingOf = fillingBy(pattern);
        const mayFit = isAnyName(path) ? fittingBeside(named, entry, files) : () => true;
        return all.flatMap((name) => {
          const found = fillingOf(name);
          return found && mayFit(name) ? [found] : [];
        });
      });
      const more = (found.find((each) => each.length > 0) ?? []).map(
        (each) => new Map([...filling, ...each]),
      );
      return more.length > 0 ? more : [filling];
    });
    fillings = cut(next);
  }
  return { fillings, isCut };
}

/**
 * Where a name is a template alone, those files that may be values of ours, and that the release does
 * not name by themselves.
 */
function fittingBeside(
  { layers }: NamedRelease,
  entry: FileEntry,
  files: Files,
): (name: string) => boolean {
  const named = new Set(
    layers.flatMap((layer) =>
      layer.kind === 'file' && !hasHoles(layer.path) ? namesOf(layer, entry, files) : [],
    ),
  );
  return (name) => {
    const found = named.has(name) ? undefined : files.find(name);
    return typeof found === 'object' && mayBeValues(found);
  };
}

function mayBeValues(entry: FileEntry): boolean {
  const { releases, chart } = entry.said();
  if (releases.length > 0 || chart) return false;
  return entry.mayBeLayer() || hasOwnKeysOnly(entry.source.text);
}

/** The ways that the file lists, as far as they differ in what is used. */
function listed(
  { bindings }: NamedRelease,
  entry: FileEntry,
  files: Files,
  used: readonly string[],
): readonly Filling[] {
  const bound = bindings && boundBy(bindings, entry, files);
  if (!bound || bound.length === 0) return NONE;
  const fillings = bound.map((each) => restricted(each, used));
  return [...new Map(fillings.map((each) => [JSON.stringify([...each]), each])).values()];
}

function restricted(bound: Bound, used: readonly string[]): Filling {
  return new Map(
    used.flatMap((words) => {
      const text = Object.hasOwn(bound, words) ? bound[words] : undefined;
      return text === undefined ? [] : [[words, text] as const];
    }),
  );
}
