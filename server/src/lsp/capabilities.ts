import {
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';
import { FIX_ALL, MIGRATE, SOURCE } from './convert.ts';
import { serverCommands } from './server-commands/index.ts';

export function capabilitiesFor(abilities: ClientAbilities): ServerCapabilities {
  const { pullDiagnostics, preparesRename, outlinedElsewhere } = abilities;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    documentLinkProvider: {},
    documentSymbolProvider: !outlinedElsewhere,
    foldingRangeProvider: !outlinedElsewhere,
    completionProvider: { triggerCharacters: [':', ' ', '-', '#', '\n'], resolveProvider: true },
    executeCommandProvider: {
      commands: serverCommands.map(({ id }) => id),
      workDoneProgress: true,
    },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL, MIGRATE],
    },
    ...(pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: SOURCE,
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
  };
}
