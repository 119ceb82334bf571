import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../../server/src/core/config-name.ts';
import type { Command } from './command.ts';

const CHARTS = ['platform', 'agent'] as const;

/** Says for good that a file holds Polyaxon values, as a person likes. */
export const checkFile: Command = { id: 'polyaxonValues.checkFile', run: askHow };

async function askHow(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const comment = { label: 'Write a comment into the file', way: addComment };
  const config = { label: `Name it in ${CONFIG_FILE}`, way: addToConfig };
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const how = await vscode.window.showQuickPick(folder ? [comment, config] : [comment], {
    title: 'Check this file as Polyaxon values',
  });
  const chart = how && (await vscode.window.showQuickPick(CHARTS, { title: 'Which chart?' }));
  if (how && chart) await how.way(document, chart);
}

async function addComment(document: vscode.TextDocument, chart: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const text = `# polyaxon-values: chart=${chart}${eolOf(document)}`;
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** A release at the head of the configuration's list; what it says besides stays as it is. */
async function addToConfig(document: vscode.TextDocument, chart: string): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, CONFIG_FILE);
  const path = vscode.workspace.asRelativePath(document.uri, false);
  const name = path.replace(/\.[^./]*$/, '').replace(/[^\w-]+/g, '-');
  const item = `  - name: ${name}\n    chart: ${chart}\n    values: [${JSON.stringify(path)}]\n`;
  const edit = new vscode.WorkspaceEdit();
  const config = await vscode.workspace.openTextDocument(uri).then(
    (found) => found,
    () => undefined,
  );
  if (!config) {
    const contents = new TextEncoder().encode(`releases:\n${item}`);
    edit.createFile(uri, { ignoreIfExists: true, contents });
  } else {
    const lines = config.getText().split('\n');
    const list = lines.findIndex((line) => /^releases:\s*(?:#.*)?$/.test(line));
    const end = config.lineAt(config.lineCount - 1).range.end;
    if (list >= 0) edit.insert(uri, new vscode.Position(list + 1, 0), item);
    else edit.insert(uri, end, `${end.character > 0 ? '\n' : ''}releases:\n${item}`);
  }
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri, { preview: false });
}

function eolOf(document: vscode.TextDocument): string {
  return document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}
