/** A stream that text goes to. */
export interface Output {
  readonly isTTY: boolean;
  /** The terminal's width, where it tells. */
  readonly columns?: number;
  write(text: string): void;
}

export type FileKind = 'file' | 'folder';

export interface FolderEntry {
  readonly name: string;
  /** A link to a folder is none of both. */
  readonly kind: FileKind | 'other';
}

/** All that the command line knows of the process and the disk; `main.ts` has the real one. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What stands between folders in what a person types. */
  readonly separator: '/' | '\\';
  /** Milliseconds, from any start. */
  now(): number;
  /** The absolute path, with `/` everywhere. */
  resolve(path: string): string;
  /** Undefined for what is not there, or neither; a link counts for what it leads to. */
  kindOf(path: string): Promise<FileKind | undefined>;
  /** Rejects as `readFile` does. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  readStdin(): Promise<Uint8Array>;
  /** Rejects with Node's error, whose `code` tells why. */
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Something below the current folder changed; false if nothing ever will. */
  changed(): Promise<boolean>;
  /** A file that comes with the program; undefined where it is not there. */
  readOwn(path: string): Promise<Uint8Array | undefined>;
  /** Runs a program that a person asked for; rejects where it cannot be started. */
  runProgram(program: 'git' | 'helm', args: readonly string[], input?: string): Promise<Ran>;
}

/** What a program did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
