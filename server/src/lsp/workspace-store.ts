import { MAX_LENGTH } from '../core/config.ts';
import type { Ask } from '../core/workspace/gatherer.ts';
import { createWorkspace, type Workspace } from '../core/workspace/workspace.ts';
import { type Document, isOnDisk, nameOf, uriOf } from './documents.ts';
import type { FileAccess } from './file-access.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** The workspace as the editor has it: open documents first, then the disk. */
export interface WorkspaceStore {
  /** With all that has to be known of a document's folder; undefined for one that is on no disk. */
  around(document: Document): Promise<Workspace | undefined>;
  /** With all files of all folders; with fewer where `goesOn` says no while they are read. */
  whole(goesOn?: () => boolean): Promise<Workspace>;
  changed(document: Document): void;
  closed(document: Document): void;
  /** Of a file, on the disk; `isNew`: it came or went. */
  diskChanged(uri: string, isNew: boolean): void;
  /** Nobody tells what changes on the disk: all that was read is looked at again. */
  recheck(): void;
  /** The folders of the workspace are others. */
  forget(): void;
}

export function createWorkspaceStore(
  access: FileAccess,
  folders: WorkspaceFolders,
  opened: () => readonly Document[],
): WorkspaceStore {
  let workspace = create();
  let settling: Promise<void> | undefined;

  function create(): Workspace {
    const created = createWorkspace();
    for (const document of opened()) if (isOnDisk(document.uri)) created.put(sourceOf(document));
    return created;
  }
  async function settle(current: Workspace, goesOn: () => boolean): Promise<void> {
    for (let asks = current.wanted(); asks.length > 0 && goesOn(); asks = current.wanted()) {
      await Promise.all(asks.map((ask) => answer(ask, current)));
    }
  }
  /** One look at a time; who comes later waits for it and looks again. */
  async function settled(current: Workspace, goesOn = () => true): Promise<Workspace> {
    while (settling) await settling;
    if (current.wanted().length > 0) {
      settling = settle(current, goesOn).finally(() => {
        settling = undefined;
      });
      await settling;
    }
    return current;
  }
  async function answer(ask: Ask, current: Workspace): Promise<void> {
    if (ask.kind === 'list') {
      current.listed(ask.folder, await access.list(uriOf(`${ask.folder}/`)));
      return;
    }
    const read = await access.read(uriOf(ask.name), uriOf(`${folders.rootOf(ask.name)}/`));
    // It may have been opened meanwhile, and then what is on the screen counts.
    const open = opened().find(({ uri }) => isOnDisk(uri) && nameOf(uri) === ask.name);
    if (open) current.put(sourceOf(open));
    else current.read(ask.name, 'text' in read && read.text.length > MAX_LENGTH ? TOO_LONG : read);
  }

  return {
    around: async (document) => {
      const { uri } = document;
      if (!isOnDisk(uri)) return undefined;
      const name = nameOf(uri);
      const current = workspace;
      const { folder, deep } = folders.placeOf(name);
      current.addRoot(folder, deep);
      if (opened().includes(document)) current.put(sourceOf(document));
      return settled(current);
    },
    whole: (goesOn) => {
      for (const folder of folders.all()) workspace.addRoot(folder, true);
      return settled(workspace, goesOn);
    },
    changed: (document) => {
      if (isOnDisk(document.uri)) workspace.put(sourceOf(document));
    },
    closed: ({ uri }) => {
      if (isOnDisk(uri)) workspace.outdated(nameOf(uri));
    },
    diskChanged: (uri, isNew) => {
      const name = nameOf(uri);
      if (!isOnDisk(uri) || opened().some((each) => nameOf(each.uri) === name)) return;
      workspace.outdated(name);
      if (isNew) workspace.relist();
    },
    recheck: () => {
      const open = new Set(opened().map(({ uri }) => nameOf(uri)));
      for (const name of workspace.names()) if (!open.has(name)) workspace.outdated(name);
      workspace.relist();
    },
    forget: () => {
      workspace = create();
    },
  };
}

const TOO_LONG = { unread: 'unreadable' } as const;

function sourceOf({ uri, text }: Document) {
  return { name: nameOf(uri), text };
}
