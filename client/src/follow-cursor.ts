import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENT_SELECTOR } from './may-be-ours.ts';

/** Milliseconds after the cursor came to rest. */
const PAUSE = 150;

/** Tells the server when the cursor comes to another line: what was being typed there is then done. */
export function followCursor(client: () => BaseLanguageClient | undefined): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const follow = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
    const { document } = textEditor;
    const [selection] = selections;
    const uri = document.uri.toString();
    const line = selection?.active.line ?? 0;
    if (`${uri} ${line}` === last || !vscode.languages.match(DOCUMENT_SELECTOR, document)) return;
    last = `${uri} ${line}`;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const running = client();
      if (!running?.isRunning()) return;
      const position = { line, character: selection?.active.character ?? 0 };
      void running.sendNotification('polyaxonValues/cursor', { textDocument: { uri }, position });
    }, PAUSE);
  });
  return vscode.Disposable.from(follow, { dispose: () => clearTimeout(timer) });
}
