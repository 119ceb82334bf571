import * as vscode from 'vscode';
import type { WorkspaceCheck } from '../../../server/src/features/workspace-check.ts';
import { checkAll, sentenceOf } from '../check-all.ts';
import type { CommandContext } from './command.ts';

/** All values files of the workspace; the server shows how far it is, and can be stopped there. */
export async function checkWorkspace(context: CommandContext): Promise<WorkspaceCheck | undefined> {
  const check = await checkAll(context);
  if (check) void announce(check);
  return check;
}

async function announce(check: WorkspaceCheck): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  const hasSome = check.problems.some((count) => count > 0);
  const answer = await vscode.window.showInformationMessage(
    sentenceOf(check),
    ...(hasSome ? [show] : []),
  );
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
