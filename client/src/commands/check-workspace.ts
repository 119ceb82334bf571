import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** What the server answers; see `server/src/lsp/server-commands/check-workspace.ts`. */
interface WorkspaceCheck {
  readonly files: number;
  readonly problems: readonly number[];
  readonly isCut: boolean;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** All values files of the workspace; the server shows how far it is, and can be stopped there. */
export const checkWorkspace: Command = {
  id: 'polyaxonValues.checkWorkspace',
  async run({ start, client }) {
    await start();
    const check = await client()?.sendRequest<WorkspaceCheck | null>('workspace/executeCommand', {
      command: 'polyaxonValues.server.checkWorkspace',
    });
    if (!check) return undefined;
    void tell(check);
    return check;
  },
};

async function tell({ files, problems, isCut }: WorkspaceCheck): Promise<void> {
  const counts = problems.flatMap((count, index) =>
    count === 0 ? [] : [counted(count, SEVERITIES[index] ?? 'problem')],
  );
  const found = counts.length > 0 ? counts.join(', ') : 'no problems';
  const cut = isCut ? ' There are more files than are looked at.' : '';
  const text = `${counted(files, 'file')} with Polyaxon values: ${found}.${cut}`;
  const show = 'Show Problems';
  const answer = await vscode.window.showInformationMessage(
    text,
    ...(counts.length > 0 ? [show] : []),
  );
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 || what === 'info' ? '' : 's'}`;
}
