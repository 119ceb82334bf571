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
  /** The same for all its versions, from when it is opened until it is closed. */
  readonly opened: object;
}

/** Clients send what was edited, or the whole text. */
export const documentSnapshots: TextDocumentsConfiguration<Document> = {
  create: (uri, _language, version, text) => ({ uri, version, text, opened: {} }),
  update: ({ uri, text, opened }, changes, version) => ({
    uri,
    version,
    text: changes.reduce(changed, text),
    opened,
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
/**
 * An URI of an editor's own file system. A name is a path, so scheme and authority become its first
 * folder, in a way that no folder is called.
 */
const VIRTUAL_URI = /^(?!file:|untitled:)([a-z][\w+.-]+):(?:\/\/([^/?#]*))?(\/[^?#]*)$/i;
const VIRTUAL_NAME = /^\/([a-z][\w+.-]+)::([^/]*)(?=\/)/i;

/** The path that an URI names, as far as it names one. */
export function nameOf(uri: string): string {
  try {
    const [, scheme, authority = '', path] = VIRTUAL_URI.exec(uri) ?? [];
    if (path !== undefined) return `/${scheme}::${authority}${decodeURIComponent(path)}`;
    // Editors differ in how they write a drive: `C:`, `c:`, `c%3A`.
    return decodeURIComponent(new URL(uri).pathname).replace(/^\/[A-Z](?=:)/, lowered);
  } catch {
    return uri;
  }
}

function lowered(text: string): string {
  return text.toLowerCase();
}

/** Whether a path names a file: on this machine, or in a file system that the editor reads for us. */
export function isInFiles(uri: string): boolean {
  return isOnDisk(uri) || VIRTUAL_URI.test(uri);
}

export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:///');
}

/** The other way: where a file of such a path is. */
export function uriOf(name: string): string {
  const [head = '', scheme, authority] = VIRTUAL_NAME.exec(name) ?? [];
  const path = name.slice(head.length).split('/').map(encodeURIComponent).join('/');
  if (scheme === undefined) return `file://${path}`;
  return authority ? `${scheme}://${authority}${path}` : `${scheme}:${path}`;
}
