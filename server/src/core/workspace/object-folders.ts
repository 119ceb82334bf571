import { folderOf } from '../file-names.ts';
import type { NamedRelease } from '../hosts/host.ts';
import type { FileEntry } from './file-entry.ts';
import { definedFor, type From } from './resolve-layers.ts';

/**
 * The folders from which a release's objects are meant. Mostly its own; where environments beside it
 * each define an object of the name, there is one release for each of them.
 */
export function objectFolders(
  { layers }: NamedRelease,
  { source }: FileEntry,
  objects: From['objects'],
): readonly string[] {
  const own = folderOf(source.name);
  const several = layers.flatMap((layer) => {
    const found = layer.kind === 'object' ? definedFor(layer, objects, own) : [];
    return found.length > 1 ? found.map(({ entry }) => folderOf(entry.source.name)) : [];
  });
  return several.length > 0 ? [...new Set(several)] : [own];
}
