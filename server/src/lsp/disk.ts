import { readdir, readFile, stat } from 'node:fs/promises';
import { MAX_LENGTH } from '../core/config.ts';
import type { FileAccess } from './file-access.ts';

/** No character of UTF-8 has more bytes. */
const MAX_BYTES = 4 * MAX_LENGTH;

/** Files of this machine. A pipe or a device could be read for ever, so they count as missing. */
export const disk: FileAccess = {
  read: async (uri) => {
    if (!isFile(uri)) return undefined;
    try {
      const url = new URL(uri);
      const stats = await stat(url);
      if (!stats.isFile() || stats.size > MAX_BYTES) return undefined;
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(url));
    } catch {
      return undefined;
    }
  },
  list: async (folderUri) => {
    if (!isFile(folderUri)) return [];
    try {
      const entries = await readdir(new URL(folderUri), { withFileTypes: true });
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    } catch {
      return [];
    }
  },
};

function isFile(uri: string): boolean {
  return uri.startsWith('file:///');
}
