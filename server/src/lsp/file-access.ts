import type { Unread } from '../core/workspace/files.ts';
import type { FolderItem } from '../core/workspace/gatherer.ts';

/** The files around a document, as far as there is a disk. What cannot be listed is as if it were empty. */
export interface FileAccess {
  /** `rootUri`: nothing is read that links lead to outside of this folder. */
  read(
    uri: string,
    rootUri: string,
  ): Promise<{ readonly text: string } | { readonly unread: Unread }>;
  list(folderUri: string): Promise<readonly FolderItem[]>;
}
