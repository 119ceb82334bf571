import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../server/src/core/config-file/config-file.ts';
import {
  mayHoldByName,
  mayHoldPlaces,
  mayNeedChartYaml,
} from '../../server/src/core/hosts/signs.ts';

/** What the server is to see. Terraform and template files have no language unless an extension names it. */
export const DOCUMENT_SELECTOR = [
  { language: 'yaml' },
  { pattern: '**/*.{yaml,yml,tf,tmpl,tftpl,gotmpl}' },
];

/** Whether a document is worth starting the server for, by its name and text alone. */
export function mayBeOurs(document: vscode.TextDocument): boolean {
  if (!isWatched(document)) return false;
  // Whether a pattern matches this very file is the server's to say; that there is one is enough.
  const files = settingsOf(document).get<readonly string[]>('files', []);
  return files.length > 0 || mayHoldPlaces(sourceOf(document));
}

/**
 * The same by what stands around it: `Chart.yaml` tells whose values a parent chart has, a base whose
 * overlays lie beside it, and a configuration may name anything below it as a layer.
 */
export async function mayBelongToOthers(document: vscode.TextDocument): Promise<boolean> {
  if (!isWatched(document)) return false;
  const { uri } = document;
  if (await hasConfigAbove(uri)) return true;
  if (!mayNeedChartYaml(uri.path)) return false;
  const read = async (name: string) => {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, '..', name));
      return new TextDecoder().decode(bytes);
    } catch {
      return '';
    }
  };
  if (mayHoldPlaces({ ...sourceOf(document), chartYaml: await read('Chart.yaml') })) return true;
  const bases = ['values.yaml', 'values.yml'].map(async (name) => ({
    name,
    text: await read(name),
  }));
  return (await Promise.all(bases)).some(mayHoldPlaces);
}

/** Looks from the file's folder up to the workspace's. */
async function hasConfigAbove(uri: vscode.Uri): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
  let folder = vscode.Uri.joinPath(uri, '..');
  for (;;) {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, CONFIG_FILE));
      return true;
    } catch {
      // Not here; perhaps further up.
    }
    const parent = vscode.Uri.joinPath(folder, '..');
    if (root === undefined || folder.path === root || parent.path === folder.path) return false;
    folder = parent;
  }
}

function isWatched(document: vscode.TextDocument): boolean {
  const isOfKind = document.languageId === 'yaml' || mayHoldByName(document.uri.path);
  return isOfKind && settingsOf(document).get('enable', true);
}

function settingsOf(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('polyaxonValues', document);
}

function sourceOf(document: vscode.TextDocument) {
  return { name: document.uri.path, text: document.getText() };
}
