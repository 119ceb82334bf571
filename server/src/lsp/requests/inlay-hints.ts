import { inlayHints } from '../../features/hints/inlay-hints.ts';
import type { ServerContext } from '../server-context.ts';

/** What a reader does not see in the lines that an editor shows. */
export function serveInlayHints({ connection, answer }: ServerContext): void {
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    answer('inlay hints', textDocument.uri, [], (result, _, { inlayHints: mode }) => {
      const { positions } = result;
      const asked = {
        start: positions.offsetAt(range.start),
        end: positions.offsetAt(range.end),
      };
      return inlayHints(result, asked, mode).map(({ offset, label, tooltip }) => ({
        position: positions.positionAt(offset),
        label,
        paddingLeft: true,
        ...(tooltip === undefined ? {} : { tooltip }),
      }));
    }),
  );
}
