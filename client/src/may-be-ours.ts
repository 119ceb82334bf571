import * as vscode from 'vscode';
import {
  mayHoldByName,
  mayHoldPlaces,
  mayNeedChartYaml,
} from '../../server/src/core/sites/signs.ts';

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

/** The same for values of a parent chart, which its `Chart.yaml` tells. */
export async function mayBelongToChart(document: vscode.TextDocument): Promise<boolean> {
  if (!isWatched(document) || !mayNeedChartYaml(document.uri.path)) return false;
  try {
    const uri = vscode.Uri.joinPath(document.uri, '..', 'Chart.yaml');
    const chartYaml = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return mayHoldPlaces({ ...sourceOf(document), chartYaml });
  } catch {
    return false;
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
