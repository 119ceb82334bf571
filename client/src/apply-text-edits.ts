import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';

/** Changes a file as the server says, in one step that can be undone. */
export async function applyTextEdits(
  uri: vscode.Uri,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    const place = new vscode.Range(start.line, start.character, end.line, end.character);
    change.replace(uri, place, newText);
  }
  return vscode.workspace.applyEdit(change);
}
