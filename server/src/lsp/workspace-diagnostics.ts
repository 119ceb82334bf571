import {
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { nameOf } from './documents.ts';
import { type News, newsOf, type Told } from './news-of.ts';
import type { Refresher } from './serve-diagnostics.ts';
import type { ServerContext } from './server-context.ts';
import { createTurns } from './turns.ts';

/** Tells of the problems of files beyond those that are open (see `reach.ts`), as the client wants it. */
export function serveWorkspaceDiagnostics(context: ServerContext): Refresher {
  return context.abilities.pullDiagnostics ? serveByPull(context) : serveByPush(context);
}

/**
 * The request of a client that takes partial results is kept open, and it hears what changes. VS Code
 * passes over what it is told of a file while it asks for that file by itself, the last time when it
 * closes it. So what was closed is told soon, without an id to remember it by, and once more when the
 * client asks anew.
 */
function serveByPull(context: ServerContext): Refresher {
  const { connection, documents, reach, onError, pause } = context;
  const owed = new Map<string, string>();
  const turns = createTurns(pause);
  connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds }, token, _progress, results) => {
      const isOver = () => token.isCancellationRequested;
      const told: Told = new Map(
        previousResultIds.map(({ uri, value }) => [nameOf(uri), { uri, id: value }]),
      );
      const round = async (isFirst: boolean) => {
        const due = new Map(owed);
        for (const name of due.keys()) told.delete(name);
        const reports: WorkspaceDocumentDiagnosticReport[] = [];
        const reached = await reach.documents({ goesOn: () => !isOver() });
        for await (const news of newsOf(reached, told, context, isOver)) {
          const isDue = due.delete(news.name);
          reports.push(reportOf(news, documents.get(news.uri)?.version, isDue && !isFirst));
        }
        for (const [name, uri] of due) {
          reports.push(reportOf({ uri, name, diagnostics: [] }));
          if (isFirst) owed.delete(name);
        }
        return reports;
      };
      try {
        if (!results) return { items: await round(true) };
        for (let isFirst = true; !isOver(); isFirst = false) {
          const turn = turns.count();
          const isLast = !isFirst && owed.size > 0;
          const items = await round(isFirst);
          if (items.length > 0 && !isOver()) results.report({ items });
          if (isLast) break;
          await turns.after(turn, token);
        }
      } catch (error) {
        onError('diagnostics of the workspace', error);
      }
      return { items: [] };
    },
  );
  const changed = () => turns.next();
  reach.onChange(changed);
  documents.onDidOpen(({ document }) => owed.delete(nameOf(document.uri)));
  documents.onDidChangeContent(changed);
  documents.onDidClose(({ document }) => {
    owed.set(nameOf(document.uri), document.uri);
    changed();
  });
  return { all: changed, changed };
}

function reportOf(
  { uri, id, diagnostics }: News,
  version: number | null = null,
  isNameless = false,
): WorkspaceDocumentDiagnosticReport {
  const kind = DocumentDiagnosticReportKind.Full;
  const items = [...diagnostics];
  return { kind, uri, version, items, ...(id === undefined || isNameless ? {} : { resultId: id }) };
}

/** Of open files the other half tells; what it says of a file that is being closed comes first. */
function serveByPush(context: ServerContext): Refresher {
  const { connection, documents, reach, onError, pause } = context;
  const told: Told = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const tell = async () => {
    try {
      const open = new Set(documents.all().map(({ uri }) => nameOf(uri)));
      for (const name of open) told.delete(name);
      const closed = (await reach.documents()).filter(({ uri }) => !open.has(nameOf(uri)));
      for await (const { uri, name, diagnostics } of newsOf(closed, told, context)) {
        // It may have been opened meanwhile.
        if (documents.all().some((each) => nameOf(each.uri) === name)) told.delete(name);
        else await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
      }
    } catch (error) {
      onError('diagnostics of the workspace', error);
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(tell);
    }, pause);
  };
  reach.onChange(changed);
  documents.onDidChangeContent(changed);
  documents.onDidClose(({ document }) => {
    // The other half takes back what was told; the file may have been open for less than a pause.
    told.delete(nameOf(document.uri));
    changed();
  });
  return { all: changed, changed };
}
