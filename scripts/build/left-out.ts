import type { Plugin } from 'esbuild';

/** Parts of a library's folder that are not built in, and the text of the module in their place. */
export interface LeftOut {
  readonly folder: string;
  /** Files without their ending, or folders with a slash behind. */
  readonly parts: readonly string[];
  readonly instead: string;
}

/** A feature of the editor's client that neither tells the server of itself nor registers anything. */
const NO_FEATURE = `
class NoFeature {
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
  getState() { return { kind: 'static' }; }
}
module.exports = new Proxy({}, { get: () => NoFeature });
`;

/** Cells of notebooks are not ours; who pulls diagnostics asks whether there are any. */
const NO_NOTEBOOKS = `
const never = () => ({ dispose() {} });
exports.NotebookDocumentSyncFeature = class {
  static CellScheme = 'vscode-notebook-cell';
  registrationType = { method: 'notebookDocument/sync' };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  fillClientCapabilities() {}
  initialize() {}
  register() {}
  unregister() {}
  clear() {}
  handles() { return false; }
  getState() { return { kind: 'static' }; }
};
`;

/** What a feature of the server adds to a class: nothing. */
const SAME_CLASS = 'module.exports = new Proxy({}, { get: () => (Base) => Base });';

/** What nobody calls; should somebody, it is told at once. */
const NEVER_CALLED = `
module.exports = new Proxy({}, { get: (_, name) => () => { throw new Error(name + ' is left out.'); } });
`;

/** What says yes to a version: the manifest asks for one that is new enough already. */
const ANY_VERSION = 'module.exports = (version) => version;';

/** Features that neither side has; the protocol hands their messages on by these names. */
const NEITHER = [
  'callHierarchy',
  'fileOperations',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'moniker',
  'semanticTokens',
  'textDocumentContent',
  'typeHierarchy',
];

const NEVER_SENT = NEITHER.map((feature) => `protocol.${feature}`);

/** What our server does not offer (see `server/src/lsp/capabilities.ts`), the client need not know. */
export const CLIENT: readonly LeftOut[] = [
  {
    folder: 'vscode-languageclient/lib/common',
    parts: [
      'callHierarchy',
      'colorProvider',
      'declaration',
      'documentHighlight',
      'fileOperations',
      'formatting',
      'implementation',
      'inlineCompletion',
      'inlineValue',
      'linkedEditingRange',
      'selectionRange',
      'semanticTokens',
      'signatureHelp',
      'textDocumentContent',
      'typeDefinition',
      'typeHierarchy',
      'workspaceSymbol',
    ],
    instead: NO_FEATURE,
  },
  { folder: 'vscode-languageclient/lib/common', parts: ['notebook'], instead: NO_NOTEBOOKS },
  {
    // Our options say themselves which files the server wants (`client-options.ts`).
    folder: 'vscode-languageclient/lib/common/utils',
    parts: ['globPattern'],
    instead: NEVER_CALLED,
  },
  { folder: 'semver/functions', parts: ['parse', 'satisfies'], instead: ANY_VERSION },
  {
    folder: 'vscode-languageserver-protocol/lib/common',
    parts: NEVER_SENT,
    instead: NEVER_CALLED,
  },
];

export const SERVER: readonly LeftOut[] = [
  {
    folder: 'vscode-languageserver/lib/common',
    parts: [...NEITHER, 'notebook'],
    instead: SAME_CLASS,
  },
  {
    folder: 'vscode-languageserver/node_modules/vscode-languageserver-protocol/lib/common',
    parts: [...NEVER_SENT, 'protocol.notebook'],
    instead: NEVER_CALLED,
  },
  {
    // Text is read with it, as a tree of words; nothing is written, and no word becomes a value.
    folder: 'yaml/browser/dist',
    parts: ['public-api', 'stringify/'],
    instead: NEVER_CALLED,
  },
];

export function leaveOut(all: readonly LeftOut[]): Plugin {
  return {
    name: 'leave-out',
    setup({ onLoad }) {
      for (const { folder, parts, instead } of all) {
        const names = parts.map((part) => (part.endsWith('/') ? `${part}.*` : part));
        const path = `/node_modules/${folder}/(?:${names.join('|')})\\.js$`;
        const filter = new RegExp(path.replaceAll('/', '[\\\\/]'));
        onLoad({ filter }, () => ({ contents: instead }));
      }
    },
  };
}
