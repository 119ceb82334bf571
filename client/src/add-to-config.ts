import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../server/src/core/config-name.ts';

/** A release at the head of the configuration's list; what it says besides stays as it is. */
export async function addToConfig(
  document: vscode.TextDocument,
  choice: string,
  value: string,
): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, CONFIG_FILE);
  const path = vscode.workspace.asRelativePath(document.uri, false);
  const name = path.replace(/\.[^./]*$/, '').replace(/[^\w-]+/g, '-');
  const item = `  - name: ${name}\n    ${choice}: ${value}\n    values: [${JSON.stringify(path)}]\n`;
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
