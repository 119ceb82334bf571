import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileStatus } from '../../server/src/features/file-status.ts';
import { askStatus } from './ask-status.ts';
import { DOCUMENT_SELECTOR } from './may-be-ours.ts';
import { statusWords } from './status-words.ts';

/** Milliseconds after the last change of the text. */
const PAUSE = 400;

/** The language status of the file in the editor: what it is checked as, or that it may be ours. */
export function createFileStatus(client: () => BaseLanguageClient | undefined): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('polyaxonValues', DOCUMENT_SELECTOR);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && (await askStatus(client(), document.uri));
    // Another editor may have come to the front meanwhile.
    if (document === vscode.window.activeTextEditor?.document) show(item, status);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), PAUSE);
  };
  show(item, undefined);
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument(soon),
    vscode.languages.onDidChangeDiagnostics(soon),
  );
}

function show(item: vscode.LanguageStatusItem, status: FileStatus | undefined): void {
  // What commands of the palette go by.
  const state = status?.state ?? 'none';
  void vscode.commands.executeCommand('setContext', 'polyaxonValues.file', state);
  const { text, detail, isInDoubt } = statusWords(status, vscode.l10n.t);
  const { Warning, Information } = vscode.LanguageStatusSeverity;
  item.name = 'Polyaxon Values';
  item.text = text;
  item.detail = detail;
  item.severity = isInDoubt ? Warning : Information;
  item.command =
    state === 'none'
      ? undefined
      : { command: 'polyaxonValues.aboutFile', title: vscode.l10n.t('Actions…') };
}
