import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Refresher } from './serve-diagnostics.ts';
import type { ServerContext } from './server-context.ts';

/** Milliseconds without another change. */
const PAUSE = 300;

/** Inlay hints and code lenses tell of other files too: the client asks again when any of them changes. */
export function refreshHints({
  connection,
  documents,
  abilities,
  onError,
}: ServerContext): Refresher {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all = async () => {
    try {
      // The connection throws when it is gone.
      if (abilities.refreshLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
      if (abilities.refreshHints) await connection.languages.inlayHint.refresh();
    } catch (error) {
      onError('refresh of hints', error);
    }
  };
  const changed = () => {
    clearTimeout(timer);
    if (abilities.refreshLenses || abilities.refreshHints)
      timer = setTimeout(() => void all(), PAUSE);
  };
  // About the document that changes the client asks by itself.
  documents.onDidChangeContent(() => {
    if (documents.all().length > 1) changed();
  });
  connection.onShutdown(() => clearTimeout(timer));
  return { all: () => void all(), changed };
}
