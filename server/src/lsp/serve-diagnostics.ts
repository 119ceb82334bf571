import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';
import { toDiagnostic } from './convert.ts';
import type { Document } from './documents.ts';
import type { Linted } from './lint-cache.ts';
import { createPusher } from './push-diagnostics.ts';

interface Diagnosing {
  readonly connection: Connection;
  readonly documents: TextDocuments<Document>;
  readonly abilities: ClientAbilities;
  readonly linted: (document: Document) => Promise<Linted>;
  readonly onError: (what: string, error: unknown) => void;
  readonly pause: number;
}

/** Hands out diagnostics as the client wants them; what it returns tells the client that all may differ now. */
export function serveDiagnostics(server: Diagnosing): () => void {
  return server.abilities.pullDiagnostics ? serveByPull(server) : serveByPush(server);
}

function serveByPull({ connection, documents, abilities, linted, onError }: Diagnosing) {
  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      try {
        const document = documents.get(textDocument.uri);
        const current = document && (await linted(document));
        if (!current) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const resultId = current.id;
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(current) };
      } catch (error) {
        onError('diagnostics', error);
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      }
    },
  );
  return () => {
    if (!abilities.refreshDiagnostics) return;
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => onError('refresh of diagnostics', error));
  };
}

function serveByPush({ connection, documents, linted, onError, pause }: Diagnosing) {
  const sent = new Map<string, string>();
  const publish = async (uri: string) => {
    try {
      const document = documents.get(uri);
      const current = document && (await linted(document));
      // It may have been changed or closed while the settings were asked for.
      if (!current || documents.get(uri) !== document || sent.get(uri) === current.id) return;
      sent.set(uri, current.id);
      const { version } = document;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(current) });
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
  documents.onDidOpen(({ document }) => pusher.now(document.uri));
  documents.onDidChangeContent(({ document }) => pusher.soon(document.uri));
  documents.onDidClose(({ document }) => pusher.clear(document.uri));
  return () => {
    for (const uri of documents.keys()) pusher.now(uri);
  };
}

function diagnosticsOf({ result }: Linted) {
  if (!result) return [];
  return result.findings.map((finding) => toDiagnostic(finding, result.positions));
}
