import type { TextDocumentsConfiguration } from 'vscode-languageserver';

/** One version of an open document. A change makes a new object, so results can hang on it. */
export interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** For full text synchronisation: the last change is the whole text. */
export const documentSnapshots: TextDocumentsConfiguration<Document> = {
  create: (uri, _language, version, text) => ({ uri, version, text }),
  update: ({ uri, text }, changes, version) => ({
    uri,
    version,
    text: changes.at(-1)?.text ?? text,
  }),
};

/** The path that an URI names, as far as it names one. */
export function nameOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}

/** Elsewhere a path alone does not name a file. */
export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:///');
}

/** The other way: where a file of such a path is on the disk. */
export function uriOf(name: string): string {
  return `file://${name.split('/').map(encodeURIComponent).join('/')}`;
}
