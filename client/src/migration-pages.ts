import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MigrationAnswer } from '../../server/src/features/answers.ts';

const SCHEME = 'polyaxon-values-migrated';

/** The address of a file as it is after a migration. */
export function migrationPage(uri: vscode.Uri): vscode.Uri {
  // Its name tells the language; what was never saved has none yet.
  const path = uri.scheme === 'untitled' ? `/${uri.path}.yaml` : uri.path;
  return vscode.Uri.from({ scheme: SCHEME, path, query: uri.toString() });
}

/** The file that the diff in front migrates. */
export function migratedFile(): vscode.Uri | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  const page = input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
  return page?.scheme === SCHEME ? vscode.Uri.parse(page.query, true) : undefined;
}

export async function askMigration(
  client: BaseLanguageClient | undefined,
  uri: vscode.Uri,
): Promise<MigrationAnswer | null> {
  if (!client?.isRunning()) return null;
  const textDocument = { uri: uri.toString() };
  return client.sendRequest<MigrationAnswer | null>('polyaxonValues/migration', { textDocument });
}

/** Files after a migration; they follow what is written until then. */
export function createMigrationPages(
  client: () => BaseLanguageClient | undefined,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const uri = vscode.Uri.parse(query, true);
        const document = await vscode.workspace.openTextDocument(uri);
        return (await askMigration(client(), uri))?.text ?? document.getText();
      },
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (uri.scheme !== SCHEME) changed.fire(migrationPage(uri));
    }),
  );
}
