import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldsIn } from '../../features/navigation/folding.ts';
import { toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

/** Nothing at all for files that are not ours: editors then fold by indentation. */
export function serveFolding({ connection, answer }: ServerContext): void {
  connection.onFoldingRanges(({ textDocument }) =>
    answer<FoldingRange[] | null>('folding', textDocument.uri, null, (result, { positions }) => {
      const folds = foldsIn(result);
      if (!folds) return null;
      return folds.map(({ kind, ...span }) => {
        const { start, end } = toRange(span, positions);
        const range = { startLine: start.line, endLine: end.line };
        return kind === 'comment' ? { ...range, kind: FoldingRangeKind.Comment } : range;
      });
    }),
  );
}
