import type { FileEntry } from './file-entry.ts';
import { objectKey } from './resolve-layers.ts';
import type { Linking } from './resolve-release.ts';

/** The objects with values in all files, by what references call them. */
export function objectsIn(entries: readonly FileEntry[]): Linking['objects'] {
  const objects = entries.flatMap((entry) =>
    (entry.said().objects ?? []).map((each) => ({ ...each, entry })),
  );
  return groupBy(objects, ({ object, key }) => objectKey(object, key));
}

/** What objects in all files say of charts. */
export function chartSourcesIn(entries: readonly FileEntry[]): Linking['chartSources'] {
  const sources = entries.flatMap((entry) =>
    (entry.said().chartSources ?? []).map(({ namespace, ...source }) => ({
      entry,
      source,
      ...(namespace === undefined ? {} : { namespace }),
    })),
  );
  return groupBy(sources, ({ source }) => source.object);
}

function groupBy<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
