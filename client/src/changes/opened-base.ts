import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadAnswer } from '../../../server/src/core/workspace/known-files.ts';
import type { BaseText, BaseTextsParams } from '../../../server/src/features/answers.ts';
import { DOCUMENT_SELECTOR } from '../may-be-ours.ts';
import { readText } from '../serve-files.ts';

export interface OpenedBase extends vscode.Disposable {
  answer(client: BaseLanguageClient): vscode.Disposable;
}

/**
 * Tells the server what files held before anybody edited them here, for editors without git: what a file was
 * when it was first opened in this window. Nothing but the editor changes the others, so they are as they are.
 */
export function createOpenedBase(): OpenedBase {
  const opened = new Map<string, Promise<ReadAnswer>>();
  const remember = (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    if (opened.has(uri) || vscode.languages.match(DOCUMENT_SELECTOR, document) === 0) return;
    // What was not saved the last time comes back as it was left.
    const text = document.isDirty ? readText(document.uri) : { text: document.getText() };
    opened.set(
      uri,
      Promise.resolve(text).catch(() => UNREADABLE),
    );
  };
  const textOf = async (uri: string): Promise<BaseText | null> => {
    const known = await (opened.get(uri) ?? readText(vscode.Uri.parse(uri, true)));
    // A file that was made here is opened before anything is in it.
    return 'text' in known && known.text !== '' ? { text: known.text } : null;
  };
  vscode.workspace.textDocuments.forEach(remember);
  const opening = vscode.workspace.onDidOpenTextDocument(remember);
  return {
    answer: (client) =>
      client.onRequest('polyaxonValues/baseTexts', async ({ uris }: BaseTextsParams) => ({
        files: await Promise.all(uris.map(textOf)),
      })),
    dispose: () => opening.dispose(),
  };
}

const UNREADABLE: ReadAnswer = { unread: 'unreadable' };
