import { definitionAt } from '../../features/navigation/definition.ts';
import { namesFiles } from '../../features/navigation/names-files.ts';
import { toLocation } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

export function serveDefinition({ connection, answer }: ServerContext): void {
  connection.onDefinition(({ textDocument, position }) =>
    answer(
      'definition',
      textDocument.uri,
      [],
      (result, conversion, { workspace }) => {
        const offset = result.positions.offsetAt(position);
        const targets = definitionAt(result, offset, workspace);
        return targets.map((target) => toLocation(target, conversion));
      },
      ({ source, workspace }) => namesFiles(source, workspace),
    ),
  );
}
