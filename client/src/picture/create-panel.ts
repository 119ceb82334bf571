import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PictureAnswer } from '../../../server/src/features/answers.ts';
import type { Shown, Wish } from '../../view/messages.ts';
import { createNonce, pictureHtml } from './page.ts';
import { offerFix, reveal } from './reveal.ts';

/** Milliseconds after the last change of any text: a base changes the picture of its overlays. */
const PAUSE = 250;

/** The panel, still empty; `show` fills it, and it follows every change from then on. */
export function createPanel(
  extension: vscode.Uri,
  client: () => BaseLanguageClient | undefined,
  onClosed: () => void,
) {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const panel = vscode.window.createWebviewPanel(
    'polyaxonValues.deployment',
    vscode.l10n.t('Deployment'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [dist] },
  );
  const addressOf = (file: string) =>
    panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  let uri: vscode.Uri | undefined;
  let places: PictureAnswer['places'] = {};
  let shown: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = async () => {
    if (!uri) return;
    // The server answers for open documents alone, and an editor may have been closed.
    const textDocument = await vscode.workspace.openTextDocument(uri).then(
      (document) => ({ uri: document.uri.toString() }),
      () => undefined,
    );
    const answer = textDocument
      ? await client()?.sendRequest<PictureAnswer | null>('polyaxonValues/picture', {
          textDocument,
        })
      : null;
    const { title, html } = answer ?? { title: '', html: nothing() };
    places = answer?.places ?? {};
    panel.title =
      title === '' ? vscode.l10n.t('Deployment') : vscode.l10n.t('Deployment: {0}', title);
    if (html === shown) return;
    shown = html;
    const message: Shown = { html };
    await panel.webview.postMessage(message);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), PAUSE);
  };
  const answerWish = async (wish: Wish) => {
    if (wish.wish === 'ready') {
      shown = undefined;
      await draw();
      return;
    }
    const place = places[wish.id];
    if (!place) return;
    if (wish.wish === 'go') await reveal(place);
    else await offerFix(place, wish.rule);
  };
  const subscriptions = [
    panel.webview.onDidReceiveMessage(answerWish),
    vscode.workspace.onDidChangeTextDocument(later),
    vscode.workspace.onDidSaveTextDocument(later),
    vscode.workspace.onDidChangeConfiguration(later),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
    onClosed();
  });
  panel.webview.html = pictureHtml(addressOf('picture-view.css'), addressOf('picture-view.js'), {
    language: vscode.env.language,
    nonce: createNonce(),
  });
  return {
    panel,
    show(next: vscode.Uri) {
      uri = next;
      void draw();
    },
  };
}

function nothing(): string {
  const told = vscode.l10n.t('This file holds no Polyaxon values, or they cannot be read.');
  return `<p class="caveat">${told}</p>`;
}
