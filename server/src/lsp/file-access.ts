/** The files around a document, as far as there is a disk. What cannot be read is as if it were not there. */
export interface FileAccess {
  read(uri: string): Promise<string | undefined>;
  /** Names of what is in a folder; those of folders end in `/`. */
  list(folderUri: string): Promise<readonly string[]>;
}

/** Past this many characters a file is neither a layer nor a configuration. */
export const MAX_LENGTH = 2_000_000;
