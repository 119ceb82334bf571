import type { Io } from './io.ts';

/** The same process and disk, where each file and folder is looked at once until it is written. */
export function readOnce(io: Io): Io {
  const [files, folders, kinds] = [memory(io.readFile), memory(io.readFolder), memory(io.kindOf)];
  return {
    ...io,
    readFile: files.of,
    readFolder: folders.of,
    kindOf: kinds.of,
    writeFile: (path, ...rest) => {
      files.forget(path);
      kinds.forget(path);
      return io.writeFile(path, ...rest);
    },
  };

  function memory<T>(look: (path: string) => Promise<T>) {
    const known = new Map<string, Promise<T>>();
    return {
      of(path: string): Promise<T> {
        const name = io.resolve(path);
        const answer = known.get(name) ?? look(path);
        known.set(name, answer);
        return answer;
      },
      forget: (path: string) => known.delete(io.resolve(path)),
    };
  }
}
