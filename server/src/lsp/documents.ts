import type {
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { positionsOf } from '../core/positions.ts';

/** One version of an open document. A change makes a new object, so results can hang on it. */
export interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** Clients send what was edited, or the whole text. */
export const documentSnapshots: TextDocumentsConfiguration<Document> = {
  create: (uri, _language, version, text) => ({ uri, version, text }),
  update: ({ uri, text }, changes, version) => ({
    uri,
    version,
    text: changes.reduce(changed, text),
  }),
};

/** Each change speaks of the text that those before it made. */
function changed(before: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const { start, end } = change.range;
  const { offsetAt } = positionsOf(before);
  const [from, to] = [offsetAt(start), offsetAt(end)];
  return before.slice(0, Math.min(from, to)) + change.text + before.slice(Math.max(from, to));
}

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
