import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { isOwnPage } from './is-own-page.ts';
import { DOCUMENT_SELECTOR, isNamedByHost } from './may-be-ours.ts';

/** Gives an outline of every YAML file, and what can be folded, and marks what is no YAML. */
const OTHER_YAML = 'redhat.vscode-yaml';

/** What the server is told of this editor, and which documents it sees. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  const hasOther = vscode.extensions.getExtension(OTHER_YAML) !== undefined;
  return {
    documentSelector: DOCUMENT_SELECTOR,
    outputChannel: log,
    // It does not start then; `watch-end.ts` tells.
    initializationFailedHandler: () => false,
    middleware: {
      didOpen: async (document, next) => (isOwnPage(document) ? undefined : next(document)),
    },
    diagnosticPullOptions: {
      onChange: true,
      // A tab whose text was not opened yet: only an open document has a language.
      match: (_, { path }) => isNamedByHost(path),
    },
    // Our hovers link to the pages of rules, and to nothing else that runs.
    markdown: { isTrusted: { enabledCommands: ['polyaxonValues.openDocumentation'] } },
    initializationOptions: {
      openDocumentationCommand: true,
      diagnosticsInHover: true,
      outlinedElsewhere: hasOther,
      syntaxCheckedElsewhere:
        hasOther && vscode.workspace.getConfiguration('yaml').get('validate', true),
      reviewChangesCommand: true,
      baseTexts: true,
    },
  };
}
