import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { checkFile } from './check-file.ts';
import { createShowDeployment } from './picture/show-deployment.ts';

/** What the command palette and the server's code actions call. */
export function registerCommands(
  log: vscode.LogOutputChannel,
  client: () => LanguageClient | undefined,
  extension: vscode.Uri,
): readonly vscode.Disposable[] {
  const deployment = createShowDeployment(extension, client);
  return [
    deployment,
    vscode.commands.registerCommand('polyaxonValues.showDeployment', deployment.show),
    vscode.commands.registerCommand('polyaxonValues.openDocumentation', openDocumentation),
    vscode.commands.registerCommand('polyaxonValues.restart', async () => {
      await client()?.restart();
    }),
    vscode.commands.registerCommand('polyaxonValues.showOutput', () => log.show()),
    vscode.commands.registerCommand('polyaxonValues.fixAll', fixAll),
    vscode.commands.registerCommand('polyaxonValues.checkFile', checkFile),
  ];
}

async function openDocumentation(page: unknown): Promise<void> {
  if (typeof page === 'string') await vscode.env.openExternal(vscode.Uri.parse(page, true));
}

/** "Fix all safe problems" for a key binding or the palette. */
async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.polyaxonValues',
    apply: 'first',
  });
}
