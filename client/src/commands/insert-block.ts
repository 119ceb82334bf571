import * as vscode from 'vscode';
import type { BlockAnswer } from '../../../server/src/features/answers.ts';
import type { CommandContext } from './command.ts';

/** Lists the blocks of the guide that fit at the cursor, and inserts one with its tab stops. */
export async function insertBlock({ client }: CommandContext): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const running = client();
  if (!editor || !running?.isRunning()) return;
  const { document, selection } = editor;
  const isBlank = document.lineAt(selection.active.line).isEmptyOrWhitespace;
  // Between two keys there is no place for another one.
  if (!isBlank) await vscode.commands.executeCommand('editor.action.insertLineAfter');
  const { line, character } = editor.selection.active;
  const blocks = await running.sendRequest<readonly BlockAnswer[]>('polyaxonValues/blocks', {
    textDocument: { uri: document.uri.toString() },
    position: { line, character },
  });
  const chosen = await choose(blocks);
  if (chosen) {
    const { start, end } = chosen.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    await editor.insertSnippet(new vscode.SnippetString(chosen.snippet), range);
  } else if (!isBlank) await vscode.commands.executeCommand('undo');
}

async function choose(blocks: readonly BlockAnswer[]): Promise<BlockAnswer | undefined> {
  if (blocks.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No block fits here.'));
    return undefined;
  }
  const items = blocks.map((block) => ({ label: block.title, description: block.prefix, block }));
  const title = vscode.l10n.t('Insert a block');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.block;
}
