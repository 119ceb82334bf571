import type { Connection, InitializeParams } from 'vscode-languageserver';
import { folderOf } from '../core/file-names.ts';
import { nameOf } from './documents.ts';
import { isOnDisk } from './file-store.ts';

/** The folders that files are read in. */
export interface WorkspaceFolders {
  /** The outermost one that a file is in. For a file in none of them, the folder that it is in. */
  rootOf(name: string): string;
  /** Whether one file may be read for the sake of another. */
  mayRead(name: string, forName: string): boolean;
  /** Follows changes, once the client has been greeted. */
  follow(onChange: () => void): void;
}

export function workspaceFolders(
  connection: Connection,
  { workspaceFolders: given, rootUri, capabilities }: InitializeParams,
): WorkspaceFolders {
  let uris = given?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  const holding = (name: string) =>
    uris
      .filter(isOnDisk)
      .map((uri) => nameOf(uri).replace(/\/$/, ''))
      .filter((folder) => isBelow(name, folder));
  return {
    rootOf: (name) => holding(name).toSorted((a, b) => a.length - b.length)[0] ?? folderOf(name),
    mayRead: (name, forName) =>
      holding(name).length > 0 ||
      (holding(forName).length === 0 && isBelow(name, folderOf(forName))),
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

function isBelow(name: string, folder: string): boolean {
  return name.startsWith(`${folder}/`);
}
