import { MAX_LENGTH } from '../core/config.ts';

/** No text that is checked has more; no character of UTF-8 has more than four. */
export const MAX_BYTES = 4 * MAX_LENGTH;

/** A stream that text goes to. */
export interface Output {
  readonly isTTY: boolean;
  /** The terminal's width, where it tells. */
  readonly columns?: number;
  write(text: string): void;
}

/** A device, a socket or a pipe of somebody else is `other`: it may have no end. */
export type FileKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
  readonly name: string;
  /** A link to a folder is `other`. */
  readonly kind: FileKind;
  readonly isLink?: boolean;
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
  /** What a file is called in reports, where something stands for it that was typed. */
  calls?(name: string): string | undefined;
  /** Undefined for what is not there; a link counts for what it leads to. */
  kindOf(path: string): Promise<FileKind | undefined>;
  /** Rejects as `readFile` does. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** As much as `readFile` reads. */
  readStdin(): Promise<Uint8Array>;
  /**
   * Rejects with Node's error, whose `code` tells why; of what is neither a file nor our own pipe at
   * once. No more than `MAX_BYTES` and one more, which tells that there are more.
   */
  readFile(path: string): Promise<Uint8Array>;
  /** Whole or not at all; if `expected` is given, only where the file still holds that. */
  writeFile(path: string, bytes: Uint8Array, expected?: Uint8Array): Promise<void>;
  /** Where a path leads when all links in it are followed. */
  realPath(path: string): Promise<string>;
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
