import * as vscode from 'vscode';
import { applyTextEdits } from '../apply-text-edits.ts';
import { askMigration, migrationPage } from '../migration-pages.ts';
import type { Command } from './command.ts';

/** Shows what a migration to the newest chart changes, and makes it if a person likes it. */
export const migrate: Command = {
  id: 'polyaxonValues.migrate',
  async run({ client }) {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const found = uri && (await askMigration(client(), uri));
    if (!uri || !found) {
      void vscode.window.showInformationMessage(
        'There is nothing here that a newer chart wants elsewhere.',
      );
      return;
    }
    await vscode.commands.executeCommand('vscode.diff', uri, migrationPage(uri), found.title);
    void offer(found.title, async () => {
      // Asked again: the file may have changed since.
      const latest = await askMigration(client(), uri);
      if (latest) await applyTextEdits(uri, latest.edits);
    });
  },
};

async function offer(title: string, apply: () => Promise<void>): Promise<void> {
  const yes = 'Apply';
  const answer = await vscode.window.showInformationMessage(`${title}?`, yes);
  if (answer === yes) await apply();
}
