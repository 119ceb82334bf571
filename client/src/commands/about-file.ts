import * as vscode from 'vscode';
import { askStatus } from '../ask-status.ts';
import { fileActions } from '../file-actions.ts';
import { statusWords } from '../status-words.ts';
import type { CommandContext } from './command.ts';

/** What the file in the editor is to us, how that is known, and what to do about it. */
export async function aboutFile({ client }: CommandContext): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const status = uri && (await askStatus(client(), uri));
  if (!status) return;
  const { text: title, detail: placeHolder } = statusWords(status, vscode.l10n.t);
  const picked = await vscode.window.showQuickPick(fileActions(status, vscode.l10n.t), {
    title,
    placeHolder,
  });
  if (picked?.command) await vscode.commands.executeCommand(picked.command);
  else if (picked) void vscode.window.showInformationMessage(`${picked.label}: ${picked.detail}`);
}
