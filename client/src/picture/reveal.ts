import * as vscode from 'vscode';
import type { PicturePlace } from '../../../server/src/features/answers.ts';

/** Shows a line in the editor that has the file already, else beside the panel. */
export async function reveal({ uri, position }: PicturePlace): Promise<vscode.TextEditor> {
  const target = vscode.Uri.parse(uri, true);
  const start = new vscode.Position(position.line, position.character);
  const tab = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri),
  );
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target), {
    viewColumn: tab?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  });
}

/** Goes to the finding and opens the editor's own list of fixes there. */
export async function offerFix(place: PicturePlace, rule: string): Promise<void> {
  const editor = await reveal(place);
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
  const at = found.find(({ range }) => range.start.line === place.position.line) ?? found[0];
  if (at) editor.selection = new vscode.Selection(at.range.start, at.range.start);
  await vscode.commands.executeCommand('editor.action.quickFix');
}
