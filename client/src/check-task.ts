import * as vscode from 'vscode';
import { checkAll, sentenceOf } from './check-all.ts';
import type { CommandContext } from './commands/command.ts';

/** As in `package.json`. */
const TYPE = 'polyaxon-values';

/**
 * "Check all values files" for those who run tasks: it fails where there are errors. It needs no problem
 * matcher, since the server tells the problems.
 */
export function createCheckTask(context: CommandContext): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [taskOf({ type: TYPE }, context)],
    resolveTask: ({ definition }) => taskOf(definition, context),
  });
}

function taskOf(definition: vscode.TaskDefinition, context: CommandContext): vscode.Task {
  const { Workspace } = vscode.TaskScope;
  const run = new vscode.CustomExecution(async () => terminalOf(context));
  return new vscode.Task(
    definition,
    Workspace,
    vscode.l10n.t('check all values files'),
    TYPE,
    run,
    [],
  );
}

function terminalOf(context: CommandContext): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const ended = new vscode.EventEmitter<number>();
  const stop = new vscode.CancellationTokenSource();
  return {
    onDidWrite: written.event,
    onDidClose: ended.event,
    open: async () => {
      const check = await checkAll(context, stop.token).catch(() => undefined);
      written.fire(`${check ? sentenceOf(check) : vscode.l10n.t('The check was stopped.')}\r\n`);
      const [errors = 0] = check?.problems ?? [];
      ended.fire(!check || errors > 0 ? 1 : 0);
    },
    close: () => stop.cancel(),
  };
}
