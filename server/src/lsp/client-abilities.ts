import { type InitializeParams, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import { isObject } from '../core/json.ts';

/** What the client can do, as far as the server's answers depend on it. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly watchedFiles: boolean;
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly documentChanges: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  readonly snippetEdits: boolean;
  /** It tells why an action cannot be done. */
  readonly disabledActions: boolean;
  readonly markdown: boolean;
  readonly snippetItems: boolean;
  readonly adjustsIndentation: boolean;
  /** It shows diagnostics in its hovers. */
  readonly diagnosticsInHover: boolean;
  /** It asks whether something can be renamed before a person types a name. */
  readonly preparesRename: boolean;
  readonly nestedSymbols: boolean;
  /** Something else gives it an outline of YAML, and what can be folded. */
  readonly outlinedElsewhere: boolean;
  /** Something else marks what is no YAML in files that are open. */
  readonly syntaxCheckedElsewhere: boolean;
  /** It has the command `polyaxonValues.openDocumentation`. */
  readonly opensDocumentation: boolean;
  /** It has the command `polyaxonValues.reviewChanges`. */
  readonly reviewsChanges: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  /** It opens a place of a file when it is told to. */
  readonly showsDocuments: boolean;
  /** It answers `polyaxonValues/baseTexts`. */
  readonly baseTexts: boolean;
}

export function abilitiesOf({
  capabilities,
  initializationOptions,
}: InitializeParams): ClientAbilities {
  const { textDocument, workspace, window } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const options: unknown = initializationOptions;
  const has = (option: string) => isObject(options) && options[option] === true;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    snippetItems: item?.snippetSupport === true,
    adjustsIndentation:
      item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.adjustIndentation) === true,
    diagnosticsInHover: has('diagnosticsInHover'),
    preparesRename: textDocument?.rename?.prepareSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    outlinedElsewhere: has('outlinedElsewhere'),
    syntaxCheckedElsewhere: has('syntaxCheckedElsewhere'),
    opensDocumentation: has('openDocumentationCommand'),
    reviewsChanges: has('reviewChangesCommand'),
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    baseTexts: has('baseTexts'),
  };
}
