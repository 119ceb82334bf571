import { documentLinks } from '../../features/navigation/document-links.ts';
import { namesFiles } from '../../features/navigation/names-files.ts';
import { toLocation, toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

export function serveDocumentLinks({ connection, answer }: ServerContext): void {
  connection.onDocumentLinks(({ textDocument }) =>
    answer(
      'document links',
      textDocument.uri,
      [],
      (result, conversion, { workspace }) =>
        documentLinks(result, workspace).map(({ span, target }) => ({
          range: toRange(span, result.positions),
          target: toLocation(target, conversion).uri,
        })),
      ({ source, workspace }) => namesFiles(source, workspace),
    ),
  );
}
