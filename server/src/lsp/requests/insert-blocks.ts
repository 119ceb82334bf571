import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import { beforeValues, completionsIn } from '../completions-in.ts';
import { toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: the blocks that fit at a cursor, for a list to choose from. */
const BLOCKS = 'polyaxonValues/blocks';

interface BlocksParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

interface BlockAnswer {
  readonly title: string;
  readonly prefix: string;
  /** In LSP snippet syntax, lines after the first without the indentation of the cursor's line. */
  readonly snippet: string;
  readonly range: Range;
}

export function serveInsertBlocks({ connection, answer }: ServerContext): void {
  connection.onRequest(BLOCKS, ({ textDocument, position }: BlocksParams) =>
    answer<readonly BlockAnswer[]>(
      'blocks',
      textDocument.uri,
      [],
      (result, { positions }, current) => {
        const found = completionsIn(current, result, positions.offsetAt(position));
        return found.flatMap(({ kind, label, detail, snippet, text, span }) =>
          kind === 'snippet'
            ? [
                {
                  title: detail,
                  prefix: label,
                  snippet: snippet ?? text,
                  range: toRange(span, positions),
                },
              ]
            : [],
        );
      },
      beforeValues,
    ),
  );
}
