import * as vscode from 'vscode';
import type { WorkspaceCheck } from '../../server/src/features/workspace-check.ts';
import type { CommandContext } from './commands/command.ts';

/**
 * Has the server check all values files of the workspace; from then on their problems are shown.
 * Undefined where it was stopped, or where there is no server.
 */
export async function checkAll(
  { start, client }: Pick<CommandContext, 'start' | 'client'>,
  token = new vscode.CancellationTokenSource().token,
): Promise<WorkspaceCheck | undefined> {
  await start();
  const asked = { command: 'polyaxonValues.server.checkWorkspace' };
  const running = client();
  if (!running) return undefined;
  const check = await running.sendRequest<WorkspaceCheck | null>(
    'workspace/executeCommand',
    asked,
    token,
  );
  return check ?? undefined;
}

/** In a sentence: `3 files with Polyaxon values: 2 errors, 1 hint.` */
export function sentenceOf({ files, problems, isCut }: WorkspaceCheck): string {
  const counts = problems.flatMap((count, index) => (count === 0 ? [] : [counted(count, index)]));
  const found = counts.length > 0 ? counts.join(', ') : vscode.l10n.t('no problems');
  const told =
    files === 1
      ? vscode.l10n.t('1 file with Polyaxon values: {0}.', found)
      : vscode.l10n.t('{0} files with Polyaxon values: {1}.', files, found);
  return isCut ? `${told} ${vscode.l10n.t('There are more files than are looked at.')}` : told;
}

/** `index`: of the severity, the worst first. */
function counted(count: number, index: number): string {
  const [one, more] = [
    [vscode.l10n.t('1 error'), vscode.l10n.t('{0} errors', count)],
    [vscode.l10n.t('1 warning'), vscode.l10n.t('{0} warnings', count)],
    [vscode.l10n.t('{0} info', count), vscode.l10n.t('{0} info', count)],
  ][index] ?? [vscode.l10n.t('1 hint'), vscode.l10n.t('{0} hints', count)];
  return (count === 1 ? one : more) ?? '';
}
