import { CONFIG_FILE } from '../core/config-name.ts';
import { below } from '../core/file-names.ts';
import type { Io } from './io.ts';

/*
 * The same process and disk, where something stands for a file: nobody who reads has to know.
 */

/** Reading `path` reads standard input. */
export function withStdinAs(path: string, io: Io): Io {
  const name = io.resolve(path);
  const isIt = (other: string) => io.resolve(other) === name;
  return {
    ...io,
    kindOf: async (other) => (isIt(other) ? 'file' : io.kindOf(other)),
    readFile: (other) => (isIt(other) ? io.readStdin() : io.readFile(other)),
  };
}

/** A file stands for the configuration of the current folder, whether that has one or not. */
export function withConfig(path: string, io: Io): Io {
  const here = io.resolve('.');
  const name = below(here, CONFIG_FILE);
  const isIt = (other: string) => io.resolve(other) === name;
  return {
    ...io,
    kindOf: (other) => io.kindOf(isIt(other) ? path : other),
    readFile: (other) => io.readFile(isIt(other) ? path : other),
    readFolder: async (folder) => {
      const entries = await io.readFolder(folder);
      if (io.resolve(folder) !== here) return entries;
      const others = entries.filter((entry) => entry.name !== CONFIG_FILE);
      return [...others, { name: CONFIG_FILE, kind: 'file' }];
    },
  };
}
