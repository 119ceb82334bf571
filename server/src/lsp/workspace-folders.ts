import type { Connection, InitializeParams } from 'vscode-languageserver';
import { folderOf, inside } from '../core/file-names.ts';
import { isInFiles, nameOf } from './documents.ts';

/** The folders that files are read in. */
export interface WorkspaceFolders {
  /**
   * Where to look for what has to do with a file: all of the outermost folder of the workspace that it
   * is in, or, for a file in none of them, the folder that it is in.
   */
  placeOf(name: string): { readonly folder: string; readonly deep: boolean };
  rootOf(name: string): string;
  /** Those of the workspace that are on the disk and in no other one. */
  all(): readonly string[];
  /** Follows changes, once the client has been greeted. */
  follow(onChange: () => void): void;
}

export function workspaceFolders(
  connection: Connection,
  { workspaceFolders: given, rootUri, capabilities }: InitializeParams,
): WorkspaceFolders {
  let uris = given?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  const named = () => uris.filter(isInFiles).map((uri) => nameOf(uri).replace(/\/$/, ''));
  const outermost = (name: string) =>
    named()
      .filter((folder) => inside(folder, name) !== undefined)
      .toSorted((a, b) => a.length - b.length)[0];
  return {
    placeOf: (name) => {
      const folder = outermost(name);
      return folder === undefined
        ? { folder: folderOf(name), deep: false }
        : { folder, deep: true };
    },
    rootOf: (name) => outermost(name) ?? folderOf(name),
    all: () => [...new Set(named().map((folder) => outermost(`${folder}/_`) ?? folder))],
    follow: (onChange) => {
      if (!capabilities.workspace?.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        uris = [...uris.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
        onChange();
      });
    },
  };
}
