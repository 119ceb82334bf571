import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnosticsOf, idOf } from './diagnostics-of.ts';
import type { Document } from './documents.ts';
import { createPusher } from './push-diagnostics.ts';
import type { ServerContext } from './server-context.ts';
import { followTyping } from './typing.ts';

type Diagnosing = Pick<
  ServerContext,
  'connection' | 'documents' | 'abilities' | 'changes' | 'linted' | 'onError' | 'pause'
>;

/** Tells the client that its diagnostics are out of date. */
export interface Refresher {
  /** All of them, as far as anyone knows. */
  all(): void;
  /** Those that are after a look, a pause after the last call. */
  changed(): void;
}

/** Hands out diagnostics as the client wants them. */
export function serveDiagnostics(server: Diagnosing): Refresher {
  return server.abilities.pullDiagnostics ? serveByPull(server) : serveByPush(server);
}

function serveByPull(server: Diagnosing): Refresher {
  const { connection, documents, abilities, linted, onError, pause } = server;
  const sent = new Map<string, { readonly document: Document; readonly id: string }>();
  let timer: NodeJS.Timeout | undefined;
  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      try {
        const document = documents.get(textDocument.uri);
        const current = document && (await linted(document));
        if (!current) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const resultId = idOf(current, typing.in(document));
        sent.set(textDocument.uri, { document, id: resultId });
        if (resultId === previousResultId) {
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        }
        const items = diagnosticsOf(document, current, server, typing.in(document));
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      } catch (error) {
        onError('diagnostics', error);
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      }
    },
  );
  const all = () => {
    if (!abilities.refreshDiagnostics) return;
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => onError('refresh of diagnostics', error));
  };
  const look = async () => {
    try {
      // About a new version of a document the client asks by itself.
      const had = documents.all().filter((each) => sent.get(each.uri)?.document === each);
      const now = await Promise.all(
        had.map(async (document) => {
          return { document, id: idOf(await linted(document), typing.in(document)) };
        }),
      );
      const stale = now.filter(
        ({ document: { uri }, id }) => sent.has(uri) && sent.get(uri)?.id !== id,
      );
      // Once is enough, also for documents that the client does not ask about soon.
      for (const each of stale) sent.set(each.document.uri, each);
      if (stale.length > 0) all();
    } catch (error) {
      onError('refresh of diagnostics', error);
    }
  };
  const changed = () => {
    clearTimeout(timer);
    if (abilities.refreshDiagnostics) timer = setTimeout(() => void look(), pause);
  };
  const typing = followTyping(server, changed);
  connection.onShutdown(() => clearTimeout(timer));
  documents.onDidChangeContent(changed);
  documents.onDidClose(({ document }) => {
    sent.delete(document.uri);
    changed();
  });
  return { all, changed };
}

function serveByPush(server: Diagnosing): Refresher {
  const { connection, documents, linted, onError, pause } = server;
  const sent = new Map<string, string>();
  const publish = async (uri: string) => {
    try {
      const document = documents.get(uri);
      const current = document && (await linted(document));
      // It may have been changed or closed while the settings were asked for.
      if (!current || documents.get(uri) !== document) return;
      const id = idOf(current, typing.in(document));
      if (sent.get(uri) === id) return;
      sent.set(uri, id);
      const { version } = document;
      const diagnostics = diagnosticsOf(document, current, server, typing.in(document));
      await connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      onError('diagnostics', error);
    }
  };
  const clear = (uri: string) => {
    sent.delete(uri);
    connection
      .sendDiagnostics({ uri, diagnostics: [] })
      .catch((error: unknown) => onError('clearing of diagnostics', error));
  };
  const pusher = createPusher(pause, publish, clear);
  const typing = followTyping(server, (uri) => pusher.soon(uri));
  // What did not become different is not sent again.
  const changed = () => {
    for (const uri of documents.keys()) pusher.soon(uri);
  };
  documents.onDidOpen(({ document }) => pusher.now(document.uri));
  documents.onDidChangeContent(changed);
  documents.onDidClose(({ document }) => {
    pusher.clear(document.uri);
    changed();
  });
  return {
    all: () => {
      for (const uri of documents.keys()) pusher.now(uri);
    },
    changed,
  };
}
