import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createPanel } from './create-panel.ts';

/** The command "Show Deployment": one panel, which follows the file that it was opened for. */
export function createShowDeployment(
  extension: vscode.Uri,
  client: () => BaseLanguageClient | undefined,
): vscode.Disposable {
  let open: { readonly panel: vscode.WebviewPanel; show(uri: vscode.Uri): void } | undefined;
  const show = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !client()) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t('Open a Polyaxon values file first.'),
      );
      return;
    }
    open ??= createPanel(extension, client, () => {
      open = undefined;
    });
    open.panel.reveal(undefined, true);
    open.show(document.uri);
  };
  const command = vscode.commands.registerCommand('polyaxonValues.showDeployment', show);
  return vscode.Disposable.from(command, { dispose: () => open?.panel.dispose() });
}
