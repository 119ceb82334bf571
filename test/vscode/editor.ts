import * as vscode from 'vscode';
import { until } from './until.ts';

/** Opens a file of the workspace; `file` is relative to its folder. */
export async function open(file: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, file));
}

/** The diagnostics of a file, once they are as wanted. */
export async function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  let latest: readonly vscode.Diagnostic[] = [];
  try {
    return await until(`diagnostics of ${uri.path}`, () => {
      latest = vscode.languages.getDiagnostics(uri);
      return wanted(latest) ? latest : undefined;
    });
  } catch (error) {
    const seen = latest.map((it) => `${it.range.start.line + 1}: ${it.message}`).join('\n');
    throw new Error(`Not the wanted diagnostics:\n${seen}`, { cause: error });
  }
}

/** What the editor shows when the mouse rests on a place, as Markdown. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  return until(`a hover at ${uri.path}:${position.line + 1}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      position,
    );
    const texts = hovers.flatMap((hover) =>
      hover.contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    return texts.length > 0 ? texts.join('\n\n') : undefined;
  });
}

/** Types a prefix at a place and takes the first suggestion, as a person does. */
export async function insertSnippet(
  document: vscode.TextDocument,
  at: vscode.Position,
  prefix: string,
): Promise<void> {
  const selection = new vscode.Range(at, at);
  await vscode.window.showTextDocument(document, { selection });
  await vscode.commands.executeCommand('type', { text: prefix });
  const typed = document.getText();
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await until(`a suggestion for ${prefix}`, async () => {
    // Does nothing as long as the list is not on screen, so asking too early does no harm.
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.getText() === typed ? undefined : true;
  });
}
