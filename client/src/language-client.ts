import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { DOCUMENT_SELECTOR } from './may-be-ours.ts';

/** Gives an outline of every YAML file, and what can be folded. */
const OTHER_YAML = 'redhat.vscode-yaml';

/** A client of our server, not started. Bundled apart: until a values file is open, nobody loads it. */
export function createClient(
  name: string,
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient(
    'polyaxonValues',
    name,
    { run, debug: run },
    {
      documentSelector: DOCUMENT_SELECTOR,
      outputChannel: log,
      // Our hovers link to the pages of rules, and to nothing else that runs.
      markdown: { isTrusted: { enabledCommands: ['polyaxonValues.openDocumentation'] } },
      initializationOptions: {
        openDocumentationCommand: true,
        diagnosticsInHover: true,
        outlinedElsewhere: vscode.extensions.getExtension(OTHER_YAML) !== undefined,
        reviewChangesCommand: true,
        baseTexts: true,
      },
    },
  );
}
