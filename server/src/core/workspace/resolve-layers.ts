import { folderOf, nameFrom, nameSeenFrom } from '../file-names.ts';
import type { FilePath, NamedFile, NamedLayer, NamedReference } from '../hosts/host.ts';
import type { ParentKey } from '../hosts/place-below.ts';
import { isReadable, type Layer } from '../releases/release.ts';
import { say } from '../words/say.ts';
import { expandGlob, MAX_MATCHES } from './expand-glob.ts';
import type { FileEntry } from './file-entry.ts';
import type { FileProblem } from './file-view.ts';
import type { Files } from './files.ts';
import { fromRoot, isFolderHere } from './from-root.ts';
import { problemAt, unreadWords } from './layer-problems.ts';
import { type Defined, nearest } from './nearest.ts';
import { type Filling, fill, hasHoles } from './path-holes.ts';

/** What a named layer turns out to be; `problem` stands in the file that names it. */
export interface Resolved {
  /** None for a file that the tool goes on without; several for a glob. */
  readonly layers: readonly Layer[];
  readonly problem?: FileProblem;
  /** A file that is listed by its name as well counts only there. */
  readonly byGlob?: true;
}

const UNKNOWN: Resolved = { layers: [{ kind: 'unknown' }] };
const NOTHING: Resolved = { layers: [] };

/** What a layer's reference leads to, in the naming file's own repository. */
export interface From {
  readonly entry: FileEntry;
  readonly files: Files;
  readonly objects: ReadonlyMap<string, readonly ObjectAt[]>;
  readonly filling: Filling;
  /** Of objects with one name those nearest to this folder are meant. */
  readonly folder: string;
  /** Repositories that are known to be this one. */
  readonly here: ReadonlySet<string>;
  /** Objects may refer to objects, but not on and on. */
  readonly isNested?: true;
  /** The key of a parent chart's values. */
  readonly parent: ParentKey | undefined;
}

/** Where an object with values is defined. */
export interface ObjectAt extends Defined {
  readonly layers: readonly NamedLayer[];
}

export function resolveLayer(named: NamedLayer, from: From): Resolved {
  switch (named.kind) {
    case 'unknown':
      return UNKNOWN;
    case 'file':
      return named.glob ? resolveGlob(named, from) : resolveFile(named, from);
    case 'object':
      return resolveObject(named, from);
    default: {
      const layer = from.entry.layerOf(named, from.parent);
      return { layers: layer ? [layer] : [] };
    }
  }
}

export function objectKey(object: string, key: string): string {
  return `${object} ${key}`;
}

/** Those that a reference may mean; several where it is not to be told. */
export function definedFor(
  { object, key, namespace }: NamedReference,
  objects: From['objects'],
  folder: string,
): readonly ObjectAt[] {
  return nearest(objects.get(objectKey(object, key)) ?? [], folder, namespace);
}

function resolveObject(named: NamedReference, from: From): Resolved {
  const [found, ...others] = definedFor(named, from.objects, from.folder);
  // It may be in the cluster, or made by something else.
  if (!found) return named.optional ? NOTHING : UNKNOWN;
  const isDeeper = from.isNested && found.layers.some(({ kind }) => kind === 'object');
  if (others.length > 0 || isDeeper) return UNKNOWN;
  const inside: From = { ...from, entry: found.entry, isNested: true };
  const layers = found.layers.flatMap((layer) => resolveLayer(layer, inside).layers);
  return { layers };
}

function resolveFile(named: NamedFile, from: From): Resolved {
  const { entry, files, filling, parent } = from;
  const path = fill(named.path, filling);
  if (hasHoles(path)) return UNKNOWN;
  // Filled in, it tells which of several files is meant.
  const shown = hasHoles(named.path) ? path.replace(/^\.\//, '') : named.text;
  const names = namesOf({ ...named, path }, entry, files);
  const name = names.find((each) => typeof files.find(each) === 'object') ?? names[0];
  const found = name === undefined ? 'outside' : files.find(name);
  if (found === undefined) return UNKNOWN;
  if (typeof found === 'string') {
    if (!isHere(named, names, from)) return UNKNOWN;
    if (named.optional && found === 'missing') return NOTHING;
    if (named.perhapsMade && found === 'missing') return UNKNOWN;
    const other = found === 'missing' && name !== undefined && files.inOtherCase(name);
    const words = other
      ? say`\`${shown}\` is not there, but \`${nameSeenFrom(entry.source.name, other)}\` is, and case counts; rules about what is missing are silent.`
      : unreadWords(shown, found);
    return { ...UNKNOWN, problem: problemAt('reference', named, words) };
  }
  const layer = named.filled ? found.asFilled(parent) : found.asValues(parent);
  if (parent) return { layers: layer ? [layer] : [] };
  if (layer && isReadable(layer)) return { layers: [layer] };
  const message = say`\`${shown}\` is no YAML map, so Helm cannot take it as values.`;
  const problem = problemAt('reference', named, message);
  return { layers: [layer ?? { kind: 'unknown' }], problem };
}

function isHere(
  { repository }: NamedFile,
  names: readonly string[],
  { here, files }: From,
): boolean {
  if (repository === undefined || here.has(repository)) return true;
  return names.some((each) => isFolderHere(each, files));
}

/** Of the repositories whose files are layers those that are this one. */
export function repositoriesHere(
  layers: readonly NamedLayer[],
  { entry, files, filling }: Pick<From, 'entry' | 'files' | 'filling'>,
): ReadonlySet<string> {
  const found = layers.flatMap((layer) => {
    if (layer.kind !== 'file' || layer.repository === undefined || layer.glob) return [];
    const path = fill(layer.path, filling);
    const names = hasHoles(path) ? [] : namesOf({ ...layer, path }, entry, files);
    return names.some((name) => typeof files.find(name) === 'object') ? [layer.repository] : [];
  });
  return new Set(found);
}

function resolveGlob(named: NamedFile, from: From): Resolved {
  const path = fill(named.path, from.filling);
  if (hasHoles(path)) return UNKNOWN;
  const all = expandGlob(namesOf({ ...named, path }, from.entry, from.files), from.files);
  const layers = all.slice(0, MAX_MATCHES).flatMap((name): readonly Layer[] => {
    const found = from.files.find(name);
    const layer = typeof found === 'object' ? found.asValues(from.parent) : undefined;
    return layer ? [layer] : from.parent ? [] : [{ kind: 'unknown' }];
  });
  if (layers.length === 0 && !(named.optional && isHere(named, [], from))) return UNKNOWN;
  if (all.length <= MAX_MATCHES) return { layers, byGlob: true };
  const message = say`\`${named.text}\` fits ${all.length} files; only the first ${MAX_MATCHES} are taken as layers.`;
  const problem = problemAt('reference', named, message);
  return { layers: [...layers, { kind: 'unknown' }], byGlob: true, problem };
}

/** Where a path may lead, the most likely first. */
export function namesOf(
  { path, from }: FilePath,
  { source }: FileEntry,
  files: Files,
): readonly string[] {
  const inFolder = nameFrom(folderOf(source.name), path);
  if (from === 'folder') return [inFolder];
  const fromTop = fromRoot(path, source.name, files);
  return from === 'root' ? fromTop : [inFolder, ...fromTop];
}
