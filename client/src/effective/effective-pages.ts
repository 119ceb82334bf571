import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askEffective, EFFECTIVE, subjectOf } from './effective-page.ts';

/** Milliseconds after the last change of any text: a base changes what its overlays come to. */
const PAUSE = 250;

/** What Helm would use, as read-only documents that follow the files they are made of. */
export function createEffectivePages(
  client: () => BaseLanguageClient | undefined,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const pages = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === EFFECTIVE);
      for (const { uri } of pages) changed.fire(uri);
    }, PAUSE);
  };
  const ask = (page: vscode.Uri, token: vscode.CancellationToken) => {
    const { uri, release } = subjectOf(page);
    return askEffective(client(), vscode.Uri.parse(uri, true), release, token);
  };
  return vscode.Disposable.from(
    changed,
    { dispose: () => clearTimeout(timer) },
    vscode.workspace.registerTextDocumentContentProvider(EFFECTIVE, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (page, token) =>
        (await ask(page, token))?.[subjectOf(page).side] ?? nothing(),
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: EFFECTIVE },
      {
        provideDocumentLinks: async ({ uri }, token) => {
          if (subjectOf(uri).side !== 'text') return [];
          const links = (await ask(uri, token))?.links ?? [];
          return links.map(({ range: { start, end }, target }) => {
            const range = new vscode.Range(start.line, start.character, end.line, end.character);
            return new vscode.DocumentLink(range, vscode.Uri.parse(target, true));
          });
        },
      },
    ),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme !== EFFECTIVE) later();
    }),
    vscode.workspace.onDidDeleteFiles(later),
    vscode.workspace.onDidChangeConfiguration(later),
  );
}

function nothing(): string {
  const told = vscode.l10n.t(
    'There are no Polyaxon values in that file, or it is not there any more.',
  );
  return `# ${told}\n`;
}
