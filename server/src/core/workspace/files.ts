import type { FileEntry } from './file-entry.ts';

/** Why a file cannot be a layer. */
export type Unread = 'missing' | 'outside' | 'unreadable';

/** What is known of the files of a workspace. */
export interface Files {
  /** Those whose text is at hand, by name. */
  readonly entries: ReadonlyMap<string, FileEntry>;
  /**
   * A file that somebody names. Undefined where it has yet to be read; it is then asked for, and all is
   * linked again when it is there.
   */
  find(name: string): FileEntry | Unread | undefined;
  /** The folder of the workspace or repository that a file is in. */
  rootOf(name: string): string;
  /** All names that are known, read or not. */
  names(): Iterable<string>;
  /** A known name that differs from this one in case alone, if at all: disks of macOS and Windows take one for the other. */
  inOtherCase(name: string): string | undefined;
}
