/*
 * As much of the modules `vscode` and `vscode-languageclient` as the client's tests need: answers about files
 * over a file system of a test, a person who reads messages.
 */
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

/** The messages of errors that were shown, and what a person picks of the buttons of the next ones. */
export const shown: string[] = [];
export const answers: string[] = [];

export const window = {
  showErrorMessage: async (message: string, ...buttons: readonly string[]) => {
    shown.push(message);
    const answer = answers.shift();
    return buttons.find((button) => button === answer);
  },
};

/** The commands that were called. */
export const executed: string[] = [];

export const commands = {
  executeCommand: async (command: string) => void executed.push(command),
};

export const l10n = {
  t: (message: string, ...args: readonly string[]) =>
    message.replaceAll(/\{(\d)\}/g, (_, index) => args[Number(index)] ?? ''),
};

export const ErrorAction = { Continue: 1, Shutdown: 2 };
export const CloseAction = { DoNotRestart: 1, Restart: 2 };

function found<T extends Item>(what: string, uri: object): T {
  asked.push(`${what} ${uri}`);
  const item = items.get(String(uri)) ?? new FileSystemError('FileNotFound');
  if (item instanceof Error) throw item;
  return item as T;
}
