import { referencesAt } from '../../features/navigation/references.ts';
import { toLocation } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

export function serveReferences({ connection, answer }: ServerContext): void {
  connection.onReferences(({ textDocument, position }) =>
    answer('references', textDocument.uri, [], (result, conversion, { workspace }) => {
      const offset = result.positions.offsetAt(position);
      const targets = referencesAt(result, offset, workspace);
      return targets.map((target) => toLocation(target, conversion));
    }),
  );
}
