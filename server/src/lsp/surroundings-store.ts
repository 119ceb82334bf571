import type { Document } from './documents.ts';
import type { FileStore } from './file-store.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** The surroundings of each document, looked at once until anything around may be different. */
export interface SurroundingsStore {
  of(document: Document): Promise<Surroundings>;
  /** `onDisk`: not only in open documents. */
  outdate(onDisk: boolean): void;
}

export function createSurroundingsStore(
  store: FileStore,
  folders: WorkspaceFolders,
  opened: () => readonly Document[],
): SurroundingsStore {
  let known = new WeakMap<Document, Promise<Surroundings>>();
  return {
    of: (document) => {
      const around = known.get(document) ?? surroundingsOf(document, store, folders, opened());
      known.set(document, around);
      return around;
    },
    outdate: (onDisk) => {
      known = new WeakMap();
      if (onDisk) store.forget();
    },
  };
}
