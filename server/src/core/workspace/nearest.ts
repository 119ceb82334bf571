import { folderOf } from '../file-names.ts';
import type { FileEntry } from './file-entry.ts';

/** Something under a name that several files may define. */
export interface Defined {
  readonly entry: FileEntry;
  readonly namespace?: string;
}

/**
 * Those that are meant from a folder: of a namespace, if both say one, and in that folder or the
 * nearest one. Environments that are kept side by side define the same names.
 */
export function nearest<Each extends Defined>(
  all: readonly Each[],
  folder: string,
  namespace: string | undefined,
): readonly Each[] {
  const named = all.filter((each) => !namespace || !each.namespace || each.namespace === namespace);
  const shared = named.map(({ entry }) => sharedFolders(folderOf(entry.source.name), folder));
  const most = Math.max(...shared);
  return named.filter((_, index) => shared[index] === most);
}

/** The folders on the way to both; one more for the very folder. */
function sharedFolders(a: string, b: string): number {
  if (a === b) return Number.MAX_SAFE_INTEGER;
  const from = a.split('/');
  const to = b.split('/');
  const differs = from.findIndex((segment, index) => segment !== to[index]);
  return differs === -1 ? from.length : differs;
}
