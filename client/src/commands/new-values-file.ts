import * as vscode from 'vscode';
import type { NewFile } from '../../../server/src/features/new-files.ts';
import type { CommandContext } from './command.ts';

/** A file that is not saved yet, from one of the starting points, with tab stops at what to choose. */
export async function newValuesFile({ start, client }: CommandContext): Promise<void> {
  await start();
  const files = (await client()?.sendRequest<readonly NewFile[]>('polyaxonValues/newFiles')) ?? [];
  const items = files.map(({ title, snippet }) => ({ label: title, snippet }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New values file'),
  });
  if (!picked) return;
  const document = await vscode.workspace.openTextDocument({ language: 'yaml' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(picked.snippet));
}
