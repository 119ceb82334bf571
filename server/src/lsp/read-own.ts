import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ReadOwn } from './effects-store.ts';

/** Files beside the server's bundle, which are compressed there. */
export const readOwn: ReadOwn = async (path) => {
  try {
    return gunzipSync(await readFile(join(import.meta.dirname, `${path}.gz`))).toString('utf8');
  } catch {
    return undefined;
  }
};
