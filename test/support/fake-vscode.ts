/** As much of the module `vscode` as answers about files need, over a file system of a test. */
export const FileType = { File: 1, Directory: 2, SymbolicLink: 64 } as const;

export class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`${code} (FileSystemError)`);
    this.code = code;
  }
}

type Entry = readonly [name: string, type: number];

/** What is at a URI: a file's type and bytes, a folder's entries, or the error that it gives. */
export type Item = readonly [type: number, bytes: Uint8Array] | readonly Entry[] | Error;

export const items = new Map<string, Item>();

/** All that was asked, to tell what was not. */
export const asked: string[] = [];

const FOLDER = 'memfs:/work/';

export const Uri = { parse: (text: string) => ({ toString: () => text }) };

export const workspace = {
  getWorkspaceFolder: (uri: object) => String(uri).startsWith(FOLDER) || undefined,
  fs: {
    stat: async (uri: object) => {
      const [type, bytes] = found<readonly [number, Uint8Array]>('stat', uri);
      return { type, size: bytes.length };
    },
    readFile: async (uri: object) => found<readonly [number, Uint8Array]>('read', uri)[1],
    readDirectory: async (uri: object) => found<readonly Entry[]>('list', uri),
  },
};

function found<T extends Item>(what: string, uri: object): T {
  asked.push(`${what} ${uri}`);
  const item = items.get(String(uri)) ?? new FileSystemError('FileNotFound');
  if (item instanceof Error) throw item;
  return item as T;
}
