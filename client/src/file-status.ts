import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileStatus } from '../../server/src/features/file-status.ts';
import { DOCUMENT_SELECTOR } from './may-be-ours.ts';

/** Milliseconds after the last change of the text. */
const PAUSE = 400;

/** The language status of the file in the editor: what it is checked as, or that it may be ours. */
export function createFileStatus(client: () => BaseLanguageClient | undefined): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('polyaxonValues', DOCUMENT_SELECTOR);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const running = client();
    if (!document || !running?.isRunning()) return show(item, undefined);
    const status = await running
      .sendRequest<FileStatus | null>('polyaxonValues/status', {
        textDocument: { uri: document.uri.toString() },
      })
      .catch(() => null);
    // Another editor may have come to the front meanwhile.
    if (document === vscode.window.activeTextEditor?.document) show(item, status ?? undefined);
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
  item.name = 'Polyaxon Values';
  item.command = undefined;
  if (status?.state === 'values') {
    const { chart, version, versionAsked } = status;
    item.text = `Polyaxon ${chart} ${versionAsked ?? version}`;
    item.detail = detailOf(status);
    item.severity = vscode.LanguageStatusSeverity.Information;
  } else if (status?.state === 'perhaps') {
    item.text = 'Perhaps Polyaxon values';
    item.detail = `Not checked; what speaks for it: ${status.why.join(', ')}`;
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.command = { command: 'polyaxonValues.checkFile', title: 'Check This File' };
  } else {
    item.text = 'No Polyaxon values';
    item.detail = 'This file is not checked.';
    item.severity = vscode.LanguageStatusSeverity.Information;
  }
}

function detailOf({ profile, role, releases, version, versionAsked }: FileStatus): string {
  const [first, ...others] = releases;
  const nearest = versionAsked === undefined ? [] : [`checked against ${version}`];
  const base = role === 'overlay' ? ['an overlay of something not known here'] : [];
  const release =
    first === undefined || others.length > 0
      ? [`${releases.length} releases`]
      : [first.layers.length > 1 ? `${first.layers.join(' + ')}, ${first.how}` : first.how];
  return [...nearest, `${profile}`, ...base, ...release].join(' · ');
}
