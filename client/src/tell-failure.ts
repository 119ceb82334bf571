import * as vscode from 'vscode';

/** Says that there is no language server, and what a person can do. `reason`: why it did not start. */
export async function tellFailure(reason: string | undefined): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const output = vscode.l10n.t('Show Output');
  const picked = await vscode.window.showErrorMessage(
    reason === undefined
      ? vscode.l10n.t(
          'The language server of Polyaxon Values ended again and again, and is not started any more.',
        )
      : vscode.l10n.t('The language server of Polyaxon Values could not be started: {0}', reason),
    restart,
    output,
  );
  if (picked === restart) await vscode.commands.executeCommand('polyaxonValues.restart');
  if (picked === output) await vscode.commands.executeCommand('polyaxonValues.showOutput');
}
