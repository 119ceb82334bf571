import { codeActions } from '../code-actions.ts';
import type { ServerContext } from '../server-context.ts';

export function serveCodeActions({ connection, answer }: ServerContext): void {
  connection.onCodeAction((params) =>
    answer('code actions', params.textDocument.uri, [], (result, conversion, current) => [
      ...codeActions(params, current, result, conversion),
    ]),
  );
}
