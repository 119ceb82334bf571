import * as vscode from 'vscode';
import type { WorkspaceCheck } from '../../server/src/features/workspace-check.ts';
import type { CommandContext } from './commands/command.ts';

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

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
  const counts = problems.flatMap((count, index) =>
    count === 0 ? [] : [counted(count, SEVERITIES[index] ?? 'problem')],
  );
  const found = counts.length > 0 ? counts.join(', ') : 'no problems';
  const cut = isCut ? ' There are more files than are looked at.' : '';
  return `${counted(files, 'file')} with Polyaxon values: ${found}.${cut}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 || what === 'info' ? '' : 's'}`;
}
