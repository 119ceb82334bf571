import type { TextDocuments } from 'vscode-languageserver';
import type { Source } from '../core/source.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { type Document, nameOf, uriOf } from './documents.ts';
import type { Linted } from './lint-cache.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/**
 * Which files problems are told of: those that are open, all layers of the releases that these are
 * layers of, and every file while the whole workspace is checked.
 */
export interface Reach {
  readonly isWhole: boolean;
  setWhole(isWhole: boolean): void;
  /** There may be others now, or more to be told of them. */
  onChange(listener: () => void): void;
  /** Open ones first, each once. */
  documents(wanted?: Wanted): Promise<readonly Document[]>;
}

interface Wanted {
  /** All of the workspace, whatever is told of. */
  readonly isWhole?: boolean;
  /** Asked while files are read. */
  readonly goesOn?: () => boolean;
}

interface Known {
  readonly documents: TextDocuments<Document>;
  readonly linted: (document: Document) => Promise<Linted>;
  readonly store: WorkspaceStore | undefined;
}

export function createReach({ documents, linted, store }: Known): Reach {
  // A file's source is the same object until its text changes: so what is known of it can hang on it.
  const closed = new WeakMap<Source, Document>();
  const closedDocument = (source: Source): Document => {
    const document = closed.get(source) ?? {
      uri: uriOf(source.name),
      version: 0,
      text: source.text,
      opened: source,
    };
    closed.set(source, document);
    return document;
  };
  const listeners: (() => void)[] = [];
  let isWhole = false;
  return {
    get isWhole() {
      return isWhole;
    },
    setWhole: (wanted) => {
      isWhole = wanted;
      for (const listener of listeners) listener();
    },
    onChange: (listener) => listeners.push(listener),
    documents: async ({ isWhole: isAll = isWhole, goesOn } = {}) => {
      const open = documents.all();
      const found = new Map(open.map((document) => [nameOf(document.uri), document]));
      const add = (workspace: Workspace, name: string) => {
        const source = found.has(name) ? undefined : workspace.source(name);
        if (source) found.set(name, closedDocument(source));
      };
      for (const document of open) {
        const { workspace, source, config } = await linted(document);
        const layers = workspace?.view(source.name, config.force)?.layers ?? [];
        for (const { release } of layers.flatMap(({ releases }) => releases)) {
          for (const layer of release.layers) {
            if (workspace && layer.kind !== 'unknown') add(workspace, layer.source.name);
          }
        }
      }
      if (isAll) {
        const workspace = await store?.whole(goesOn);
        for (const name of workspace?.names() ?? []) if (workspace) add(workspace, name);
      }
      return [...found.values()];
    },
  };
}
