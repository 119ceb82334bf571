import type { TextDocumentIdentifier } from 'vscode-languageserver';
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
      const { source, workspace, result } = await linted(document);
      return fileStatus(source.name, result, workspace?.recognition(source.name));
    } catch (error) {
      onError('status', error);
      return null;
    }
  });
}
