import { CONFIG_FILE } from '../core/config-name.ts';
import { below, nameSeenFrom } from '../core/file-names.ts';
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
  return withConfigOf(path, () => io.readFile(path), io);
}

/**
 * Values files in the order of `helm -f` are one release of the current folder: said as its
 * configuration would say it.
 */
export function withLayers(paths: readonly string[], io: Io): Io {
  const values = paths.map((path) =>
    nameSeenFrom(below(io.resolve('.'), CONFIG_FILE), io.resolve(path)),
  );
  const text = JSON.stringify({ releases: [{ name: paths.join(' + '), values }] });
  return withConfigOf(AS_LAYERS, async () => new TextEncoder().encode(text), io);
}

/** What the configuration is called that says what was typed. */
export const AS_LAYERS = '-f';

function withConfigOf(called: string, read: () => Promise<Uint8Array>, io: Io): Io {
  const here = io.resolve('.');
  const name = below(here, CONFIG_FILE);
  const isIt = (other: string) => io.resolve(other) === name;
  return {
    ...io,
    calls: (other) => (other === name ? called : undefined),
    kindOf: async (other) => (isIt(other) ? 'file' : io.kindOf(other)),
    readFile: (other) => (isIt(other) ? read() : io.readFile(other)),
    readFolder: async (folder) => {
      const entries = await io.readFolder(folder);
      if (io.resolve(folder) !== here) return entries;
      const others = entries.filter((entry) => entry.name !== CONFIG_FILE);
      return [...others, { name: CONFIG_FILE, kind: 'file' }];
    },
  };
}
