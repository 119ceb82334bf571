import { folderOf, nameFrom } from '../file-names.ts';
import type { NamedFile, NamedLayer } from '../hosts/host.ts';
import { isReadable, type Layer } from '../releases/release.ts';
import { belowKey, type FileEntry, type ParentKey } from './file-entry.ts';
import type { FileProblem } from './file-view.ts';
import type { Files } from './files.ts';
import { problemAt, unreadWords } from './layer-problems.ts';
import { type Filling, fill, hasHoles, withoutHoles } from './path-holes.ts';

/** What a named layer turns out to be; `problem` stands in the file that names it. */
export interface Resolved {
  /** Undefined for a file that the tool goes on without. */
  readonly layer?: Layer;
  readonly problem?: FileProblem;
}

const UNKNOWN: Resolved = { layer: { kind: 'unknown' } };

/** What a layer's reference leads to, in the naming file's own repository. */
export interface From {
  readonly entry: FileEntry;
  readonly files: Files;
  readonly objects: ReadonlyMap<string, ObjectAt>;
  readonly filling: Filling;
  /** The key of a parent chart's values. */
  readonly parent: ParentKey | undefined;
}

/** Where an object with values is defined. */
export interface ObjectAt {
  readonly entry: FileEntry;
  readonly layer: NamedLayer;
}

export function resolveLayer(named: NamedLayer, from: From): Resolved {
  switch (named.kind) {
    case 'unknown':
      return UNKNOWN;
    case 'file':
      return resolveFile(named, from);
    case 'object': {
      const found = from.objects.get(objectKey(named.object, named.key));
      // It may be in the cluster, or made by something else.
      if (!found || found.layer.kind === 'object') return UNKNOWN;
      const { problem: _, ...resolved } = resolveLayer(found.layer, {
        ...from,
        entry: found.entry,
      });
      return resolved;
    }
    default: {
      const layer = from.entry.layerOf(named);
      const { parent } = from;
      if (!parent || layer.kind !== 'set') return { layer };
      const below = belowKey(layer, parent.key);
      return below ? { layer: below } : {};
    }
  }
}

export function objectKey(object: string, key: string): string {
  return `${object} ${key}`;
}

function resolveFile(named: NamedFile, { entry, files, filling, parent }: From): Resolved {
  const path = fill(named.path, filling);
  if (hasHoles(path)) return UNKNOWN;
  const name = namesOf({ ...named, path }, entry, files).find(
    (each, index, all) => index === all.length - 1 || typeof files.find(each) === 'object',
  );
  const found = name === undefined ? 'outside' : files.find(name);
  if (found === undefined) return UNKNOWN;
  if (typeof found === 'string') {
    if (named.optional && found === 'missing') return {};
    return {
      ...UNKNOWN,
      problem: problemAt('reference', named, unreadWords(withoutHoles(named.text), found)),
    };
  }
  const layer = found.asValues(parent);
  if (parent) return layer ? { layer } : {};
  if (layer && isReadable(layer)) return { layer };
  const message = `\`${named.text}\` is no YAML map, so Helm cannot take it as values.`;
  return { layer: layer ?? { kind: 'unknown' }, problem: problemAt('reference', named, message) };
}

/** Where a path may lead, the most likely first. */
export function namesOf(
  { path, from }: Pick<NamedFile, 'path' | 'from'>,
  { source }: FileEntry,
  files: Files,
): readonly string[] {
  const inFolder = nameFrom(folderOf(source.name), path);
  const inRoot = nameFrom(files.rootOf(source.name), path.replace(/^\/+/, ''));
  if (from === 'folder') return [inFolder];
  return from === 'root' ? [inRoot] : [inFolder, inRoot];
}
