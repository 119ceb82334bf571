import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAX_LENGTH } from '../core/config.ts';
import type { FolderItem } from '../core/workspace/gatherer.ts';
import type { FileAccess } from './file-access.ts';

/** No character of UTF-8 has more bytes. */
const MAX_BYTES = 4 * MAX_LENGTH;

/** Files of this machine. A pipe or a device could be read for ever, so they count as unreadable. */
export const disk: FileAccess = {
  read: async (uri, rootUri) => {
    if (!isFile(uri)) return { unread: 'missing' };
    try {
      const path = await realpath(fileURLToPath(uri));
      const root = await realpath(fileURLToPath(rootUri));
      if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return { unread: 'outside' };
      const stats = await stat(path);
      if (!stats.isFile() || stats.size > MAX_BYTES) return { unread: 'unreadable' };
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      return { unread: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
    }
  },
  list: async (folderUri) => {
    if (!isFile(folderUri)) return [];
    try {
      const entries = await readdir(fileURLToPath(folderUri), { withFileTypes: true });
      return entries.flatMap((entry): readonly FolderItem[] => {
        // Links to folders may go in circles; where one to a file leads is looked at when it is read.
        if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
        if (!entry.isFile() && !entry.isSymbolicLink()) return [];
        return [{ name: entry.name, kind: 'file' }];
      });
    } catch {
      return [];
    }
  },
};

function isFile(uri: string): boolean {
  return uri.startsWith('file:///');
}
