import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReviewAnswer } from '../../../server/src/features/answers.ts';

const SCHEME = 'polyaxon-values-plan';

/** Milliseconds after the last change of any text. */
const PAUSE = 250;

/** The command "Review Changes": what the changes of a file do, as a page that follows them. */
export function createReviewChanges(
  client: () => BaseLanguageClient | undefined,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = ({ document }: vscode.TextDocumentChangeEvent) => {
    if (document.uri.scheme === SCHEME || shown.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const page of shown.values()) changed.fire(page);
    }, PAUSE);
  };
  const provideTextDocumentContent = async (page: vscode.Uri) => {
    const uri = vscode.Uri.parse(page.query, true);
    // The server answers for open documents alone, and an editor may have been closed.
    await vscode.workspace.openTextDocument(uri);
    const textDocument = { uri: uri.toString() };
    const answer = await client()?.sendRequest<ReviewAnswer | null>('polyaxonValues/review', {
      textDocument,
    });
    return answer?.markdown ?? unchanged();
  };
  const show = async (asked: unknown) => {
    const uri =
      typeof asked === 'string'
        ? vscode.Uri.parse(asked, true)
        : vscode.window.activeTextEditor?.document.uri;
    if (!uri || !client()) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t('Open a Polyaxon values file first.'),
      );
      return;
    }
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const page = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${vscode.l10n.t('Changes of {0}', name)}.md`,
      query: uri.toString(),
    });
    shown.set(uri.toString(), page);
    changed.fire(page);
    try {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside });
    }
  };
  return vscode.Disposable.from(
    changed,
    { dispose: () => clearTimeout(timer) },
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    vscode.commands.registerCommand('polyaxonValues.reviewChanges', show),
    vscode.workspace.onDidChangeTextDocument(later),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) shown.delete(uri.query);
    }),
  );
}

function unchanged(): string {
  const head = vscode.l10n.t('What this change does to Polyaxon');
  const body = vscode.l10n.t(
    'Nothing: these values are what is deployed, or what is deployed is not known here. That is the last commit, in a browser each file as it was first opened in this window, or what is saved; see the setting {0}.',
    '`polyaxonValues.changes.base`',
  );
  return `## ${head}\n\n${body}\n`;
}
