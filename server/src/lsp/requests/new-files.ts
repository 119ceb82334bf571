import { tellIn } from '../../core/words/translate.ts';
import { type NewFile, newFiles } from '../../features/new-files.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: what a new values file can start from. */
const NEW_FILES = 'polyaxonValues/newFiles';

export function serveNewFiles({ connection, words, onError }: ServerContext): void {
  connection.onRequest(NEW_FILES, async (): Promise<readonly NewFile[]> => {
    try {
      return newFiles(tellIn(await words()));
    } catch (error) {
      onError('new files', error);
      return [];
    }
  });
}
