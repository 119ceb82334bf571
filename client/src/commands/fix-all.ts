import * as vscode from 'vscode';

/** "Fix all safe problems" for a key binding or the palette. */
export async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.polyaxonValues',
    apply: 'first',
  });
}
