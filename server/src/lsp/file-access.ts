/** The files around a document, as far as there is a disk. What cannot be read is as if it were not there. */
export interface FileAccess {
  read(uri: string): Promise<string | undefined>;
  /** Names of what is in a folder; those of folders end in `/`. */
  list(folderUri: string): Promise<readonly string[]>;
}
