import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const SCHEME = 'polyaxon-values';

export function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `rules/${rule}.md` });
}

/** The pages of rules as documents: the server makes them from the rules it has. */
export function createRulePages(client: () => BaseLanguageClient | undefined): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const rule = /([a-z\d-]+)\.md$/.exec(path)?.[1];
      const page = await client()?.sendRequest<string | null>('polyaxonValues/rulePage', { rule });
      return page ?? vscode.l10n.t('There is no such rule, or the language server does not run.');
    },
  });
}
