import * as vscode from 'vscode';
import { hostSigns } from '../../server/generated/host-signs.js';
import { hostsFor, isNamed } from '../../server/src/core/hosts/signs.ts';
import { mayBeLayer } from '../../server/src/core/recognition/may-be-layer.ts';
import { recognise } from '../../server/src/core/recognition/recognise.ts';

/** What the server is to see. Most of these have no language unless an extension names it. */
export const DOCUMENT_SELECTOR = [
  { language: 'yaml' },
  ...hostSigns.flatMap(({ files: { extensions, names = [] } }) => [
    ...extensions.map((extension) => ({ pattern: `**/*${extension}` })),
    ...names.map((name) => ({ pattern: `**/${name}` })),
  ]),
];

/**
 * Whether a document is worth starting the server for, by its name and text alone. The server then looks
 * around and decides; that a file could be a layer of something is enough here.
 */
export function mayBeOurs(document: vscode.TextDocument): boolean {
  if (!isWatched(document)) return false;
  // Whether a pattern matches this very file is the server's to say; that there is one is enough.
  const files = settingsOf(document).get<readonly string[]>('files', []);
  if (files.length > 0) return true;
  const name = vscode.workspace.asRelativePath(document.uri, false);
  const text = document.getText();
  return (
    hostsFor(hostSigns, name, text).length > 0 ||
    recognise(name, text).verdict !== 'none' ||
    mayBeLayer(name, text)
  );
}

/** Whether a tool of those that are known has files of that name. */
export function isNamedByHost(path: string): boolean {
  return hostSigns.some(({ files }) => isNamed(files, path));
}

function isWatched(document: vscode.TextDocument): boolean {
  const { path } = document.uri;
  const isOfKind = document.languageId === 'yaml' || isNamedByHost(path);
  return isOfKind && settingsOf(document).get('enable', true);
}

function settingsOf(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('polyaxonValues', document);
}
