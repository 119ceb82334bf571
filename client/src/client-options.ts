import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { isOwnPage } from './is-own-page.ts';
import { DOCUMENT_SELECTOR } from './may-be-ours.ts';

/** Gives an outline of every YAML file, and what can be folded. */
const OTHER_YAML = 'redhat.vscode-yaml';

/** What the server is told of this editor, and which documents it sees. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: DOCUMENT_SELECTOR,
    outputChannel: log,
    middleware: {
      didOpen: async (document, next) => (isOwnPage(document) ? undefined : next(document)),
    },
    // Our hovers link to the pages of rules, and to nothing else that runs.
    markdown: { isTrusted: { enabledCommands: ['polyaxonValues.openDocumentation'] } },
    initializationOptions: {
      openDocumentationCommand: true,
      diagnosticsInHover: true,
      outlinedElsewhere: vscode.extensions.getExtension(OTHER_YAML) !== undefined,
      reviewChangesCommand: true,
      baseTexts: true,
    },
  };
}
