import { rename, writeFile } from 'node:fs/promises';

/** Whoever waits for the file finds all of it, or none. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
