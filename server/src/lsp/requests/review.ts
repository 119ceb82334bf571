import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { nameSeenFrom } from '../../core/file-names.ts';
import type { ReviewAnswer } from '../../features/answers.ts';
import { review } from '../../features/changes/review.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: what the changes of a document do to what is running, as Markdown. */
export const REVIEW = 'polyaxonValues/review';

interface ReviewParams {
  readonly textDocument: TextDocumentIdentifier;
}

export function serveReview({ connection, answer, compared }: ServerContext): void {
  connection.onRequest(REVIEW, ({ textDocument }: ReviewParams) =>
    answer<ReviewAnswer | null>('review', textDocument.uri, null, async (_, { document }) => {
      const { source, changes, config, words, workspace } = await compared(document);
      if (!changes) return { markdown: null };
      const markdown = review(changes, {
        config,
        words,
        nameOf: (name) => nameSeenFrom(source.name, name),
        commentsOf: (name) => workspace?.view(name)?.comments ?? [],
      });
      return { markdown };
    }),
  );
}
