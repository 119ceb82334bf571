import {
  type CancellationToken,
  type Connection,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { serverCommands } from '../server-commands/index.ts';
import type { Progress } from '../server-commands/server-command.ts';
import type { ServerContext } from '../server-context.ts';

export function serveCommands(context: ServerContext): void {
  const { connection, onError } = context;
  connection.onExecuteCommand(async ({ command, arguments: given = [] }, token, reporter) => {
    try {
      const found = serverCommands.find(({ id }) => id === command);
      return await found?.run(context, (title) => begin(title, connection, token, reporter), given);
    } catch (error) {
      onError(command, error);
      return null;
    }
  });
}

/** Who did not bring a progress to report to may be able to show one. */
async function begin(
  title: string,
  connection: Connection,
  token: CancellationToken,
  given: WorkDoneProgressReporter,
): Promise<Progress> {
  const own = WorkDoneProgressReporter.isNullInstance(given)
    ? await connection.window.createWorkDoneProgress()
    : undefined;
  const reporter = own ?? given;
  reporter.begin(title, 0, undefined, true);
  return {
    report: (percentage, message) => reporter.report(percentage, message),
    done: () => reporter.done(),
    isCancelled: () =>
      token.isCancellationRequested || own?.token?.isCancellationRequested === true,
  };
}
