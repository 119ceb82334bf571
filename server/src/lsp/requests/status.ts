import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { tellIn } from '../../core/words/translate.ts';
import { fileStatus } from '../../features/file-status.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: what an open document is to us. */
const STATUS = 'polyaxonValues/status';

interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
}

export function serveStatus({ connection, documents, linted, onError }: ServerContext): void {
  connection.onRequest(STATUS, async ({ textDocument }: StatusParams) => {
    try {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const { source, workspace, result, words } = await linted(document);
      const recognition = workspace?.recognition(source.name);
      return fileStatus(source.name, result, recognition, tellIn(words));
    } catch (error) {
      onError('status', error);
      return null;
    }
  });
}
