import { Location } from 'vscode-languageserver';
import type { ServerCommand } from './server-command.ts';

/** Opens a `Location`, its one argument; a client that opens nothing when told to is not told. */
export const showPlace: ServerCommand = {
  id: 'polyaxonValues.server.showPlace',
  async run({ connection, abilities }, _, [place]) {
    if (!abilities.showsDocuments || !Location.is(place)) return;
    const { uri, range } = place;
    await connection.window.showDocument({ uri, selection: range, takeFocus: true });
  },
};
