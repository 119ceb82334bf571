import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { BlockAnswer } from '../../features/answers.ts';
import { beforeValues, completionsIn } from '../completions-in.ts';
import { toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: the blocks that fit at a cursor, for a list to choose from. */
const BLOCKS = 'polyaxonValues/blocks';

interface BlocksParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
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
