import * as vscode from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction } from 'vscode-languageclient';

/**
 * Where its server does not start, or is left alone after crashes, the language client shows a message for
 * each thing that failed. They go to its output; `ended` gets the reason, none after crashes.
 */
export function watchEnd(client: BaseLanguageClient, ended: (reason?: string) => void): void {
  const usual = client.createDefaultErrorHandler();
  client.clientOptions.errorHandler = {
    // A connection that is no more is closed as well, and that is what counts.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: async () => {
      if (!client.isRunning()) {
        ended(vscode.l10n.t('it ended before it answered'));
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      const result = await usual.closed();
      if (result.action === CloseAction.DoNotRestart) ended();
      return { ...result, handled: true };
    },
  };
  const log = client.error.bind(client);
  client.error = (message, data, show) => {
    const isStart = show === 'force';
    log(message, data, isStart ? false : show);
    if (isStart) ended(data instanceof Error ? data.message : message);
  };
}
