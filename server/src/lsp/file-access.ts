import type { Unread } from '../core/workspace/files.ts';
import type { FolderItem } from '../core/workspace/gatherer.ts';

/** The files around a document, as far as there are any. What cannot be listed is as if it were empty. */
export interface FileAccess {
  /** `rootUri`: nothing is read that links lead to outside of this folder. */
  read(uri: string, rootUri: string): Promise<FileAnswer>;
  list(folderUri: string): Promise<readonly FolderItem[]>;
}

/** `failed`: nobody knows; what was known before holds. */
export type FileAnswer =
  | { readonly text: string }
  | { readonly unread: Unread; readonly failed?: true };
