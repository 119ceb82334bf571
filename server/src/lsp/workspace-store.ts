import { MAX_LENGTH } from '../core/config.ts';
import type { Ask } from '../core/workspace/gatherer.ts';
import { createWorkspace, type Workspace } from '../core/workspace/workspace.ts';
import { type Document, isInFiles, nameOf, uriOf } from './documents.ts';
import type { FileAccess } from './file-access.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** The workspace as the editor has it: open documents first, then the disk. */
export interface WorkspaceStore {
  /** With all that has to be known of a document's folder; undefined for one that is on no disk. */
  around(document: Document): Promise<Workspace | undefined>;
  /** Whether all that there is to know was known once: until then, what is missing may just be late. */
  isKnown(): boolean;
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
  /** Hears of each look around that takes so long that answers do not wait for it, and when it ends. */
  onSlow(listener: (done: Promise<void>) => void): void;
}

/** Milliseconds that an answer waits for the files around; then it does without what is missing. */
const PATIENCE = 5000;

interface Waiting {
  /** Whether to look for more. */
  readonly goesOn?: (() => boolean) | undefined;
  /** Until all is known, however long that takes. */
  readonly isPatient?: boolean;
}

/** A look around that is going on. */
interface Look {
  readonly done: Promise<void>;
  /** Resolves to whether all is known, at the latest when patience ends. */
  readonly inTime: Promise<boolean>;
}

export function createWorkspaceStore(
  access: FileAccess,
  folders: WorkspaceFolders,
  opened: () => readonly Document[],
  patience = PATIENCE,
): WorkspaceStore {
  let workspace = create();
  let looking: Look | undefined;
  let isKnown = false;
  let tellSlow: (done: Promise<void>) => void = () => {};

  function create(): Workspace {
    const created = createWorkspace();
    for (const document of opened()) if (isInFiles(document.uri)) created.put(sourceOf(document));
    return created;
  }
  async function settle(current: Workspace, goesOn: () => boolean): Promise<void> {
    for (let asks = current.wanted(); asks.length > 0 && goesOn(); asks = current.wanted()) {
      await Promise.all(asks.map((ask) => answer(ask, current)));
    }
  }
  async function answer(ask: Ask, current: Workspace): Promise<void> {
    if (ask.kind === 'list') {
      current.listed(ask.folder, await access.list(uriOf(`${ask.folder}/`)));
      return;
    }
    const read = await access.read(uriOf(ask.name), uriOf(`${folders.rootOf(ask.name)}/`));
    // It may have been opened meanwhile, and then what is on the screen counts.
    const open = opened().find(({ uri }) => isInFiles(uri) && nameOf(uri) === ask.name);
    const known = current.source(ask.name);
    if (open) current.put(sourceOf(open));
    else if ('failed' in read && known) current.put(known);
    else current.read(ask.name, 'text' in read && read.text.length > MAX_LENGTH ? TOO_LONG : read);
  }
  /** One look at a time; who comes later waits for it and looks again, or does without what is late. */
  async function settled(
    current: Workspace,
    { goesOn = () => true, isPatient = false }: Waiting = {},
  ): Promise<Workspace> {
    const isOver = ({ done, inTime }: Look) => (isPatient ? done.then(() => true) : inTime);
    while (looking) if (!(await isOver(looking))) return current;
    if (current.wanted().length > 0) {
      looking = look(current, goesOn);
      await isOver(looking);
    }
    return current;
  }
  function look(current: Workspace, goesOn: () => boolean): Look {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = settle(current, goesOn).finally(() => {
      clearTimeout(timer);
      looking = undefined;
      if (current === workspace && current.wanted().length === 0) isKnown = true;
    });
    const isLate = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => {
        tellSlow(done);
        resolve(false);
      }, patience);
    });
    return { done, inTime: Promise.race([done.then(() => true), isLate]) };
  }

  return {
    around: async (document) => {
      const { uri } = document;
      if (!isInFiles(uri)) return undefined;
      const name = nameOf(uri);
      const current = workspace;
      const { folder, deep } = folders.placeOf(name);
      current.addRoot(folder, deep);
      if (opened().includes(document)) current.put(sourceOf(document));
      return settled(current);
    },
    isKnown: () => isKnown || workspace.wanted().length === 0,
    whole: (goesOn) => {
      for (const folder of folders.all()) workspace.addRoot(folder, true);
      return settled(workspace, { goesOn, isPatient: true });
    },
    changed: (document) => {
      if (isInFiles(document.uri)) workspace.put(sourceOf(document));
    },
    closed: ({ uri }) => {
      if (isInFiles(uri)) workspace.outdated(nameOf(uri));
    },
    diskChanged: (uri, isNew) => {
      const name = nameOf(uri);
      if (!isInFiles(uri) || opened().some((each) => nameOf(each.uri) === name)) return;
      workspace.outdated(name);
      if (isNew) workspace.relist();
    },
    recheck: () => {
      const open = new Set(opened().map(({ uri }) => nameOf(uri)));
      for (const name of workspace.names()) if (!open.has(name)) workspace.outdated(name);
      workspace.relist();
    },
    forget: () => {
      isKnown = false;
      workspace = create();
    },
    onSlow: (listener) => {
      tellSlow = listener;
    },
  };
}

const TOO_LONG = { unread: 'unreadable' } as const;

function sourceOf({ uri, text }: Document) {
  return { name: nameOf(uri), text };
}
