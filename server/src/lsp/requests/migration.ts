import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { isConfigName } from '../../core/config-name.ts';
import { tellIn } from '../../core/words/translate.ts';
import { applyEdits } from '../../core/yaml/edit/apply-edits.ts';
import type { MigrationAnswer } from '../../features/answers.ts';
import { migrationEdits } from '../../features/migrate.ts';
import { toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: a document as it is after a migration to the newest chart, to be looked at first. */
const MIGRATION = 'polyaxonValues/migration';

interface MigrationParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Null where there is nothing to move. */
export function serveMigration({ connection, answer }: ServerContext): void {
  connection.onRequest(MIGRATION, ({ textDocument: { uri } }: MigrationParams) =>
    answer<MigrationAnswer | null>('migration', uri, null, (_, { positions, words }, current) => {
      const { source, config } = current;
      const migration = isConfigName(source.name) ? undefined : migrationEdits(source, config);
      if (!migration) return null;
      const { title, edits } = migration;
      return {
        title: tellIn(words)(title),
        text: applyEdits(source.text, edits),
        edits: edits.map((edit) => ({ range: toRange(edit, positions), newText: edit.text })),
      };
    }),
  );
}
