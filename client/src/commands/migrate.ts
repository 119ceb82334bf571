import * as vscode from 'vscode';
import { applyTextEdits } from '../apply-text-edits.ts';
import { askMigration, migratedFile, migrationPage } from '../migration-pages.ts';
import type { CommandContext } from './command.ts';

/** Shows what a migration to the newest chart changes; a button above makes it so. */
export async function migrate({ client }: CommandContext): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri || !client()?.isRunning()) return;
  const found = await askMigration(client(), uri);
  if (found) {
    await vscode.commands.executeCommand('vscode.diff', uri, migrationPage(uri), found.title);
  } else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is nothing here that a newer chart wants elsewhere.'),
    );
  }
}

/** The button: asks again, since the file may have changed while somebody looked at it. */
export async function applyMigration({ client }: CommandContext): Promise<void> {
  const uri = migratedFile();
  const found = uri && (await askMigration(client(), uri));
  if (!uri || !found || !(await applyTextEdits(uri, found.edits))) return;
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await vscode.window.showTextDocument(uri);
}
