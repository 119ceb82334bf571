import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../../server/src/core/config-name.ts';
import { addToConfig } from '../add-to-config.ts';
import type { Command } from './command.ts';

const CHARTS = ['platform', 'agent'] as const;

/** Says for good that a file holds Polyaxon values, as a person likes. */
export const checkFile: Command = { id: 'polyaxonValues.checkFile', run: askHow };

async function askHow(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const comment = { label: 'Write a comment into the file', way: addComment };
  const config = { label: `Name it in ${CONFIG_FILE}`, way: nameInConfig };
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

const nameInConfig = (document: vscode.TextDocument, chart: string) =>
  addToConfig(document, 'chart', chart);

function eolOf(document: vscode.TextDocument): string {
  return document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}
