import { MAX_LENGTH } from '../core/config.ts';
import { below, folderOf, inside } from '../core/file-names.ts';
import type { Unread } from '../core/workspace/files.ts';
import type { Ask } from '../core/workspace/gatherer.ts';
import { createWorkspace, type Workspace } from '../core/workspace/workspace.ts';
import { shownPath } from './files/find-files.ts';
import type { Io } from './io.ts';
import { readTextFile } from './text-file.ts';

/** A workspace over the disk: the repositories, or else the folders, that files are in. */
export interface DiskWorkspace {
  readonly workspace: Workspace;
  /** Looks through the repository that a file is in. */
  open(name: string): Promise<void>;
  /** Answers all that the workspace wants to know. */
  settle(): Promise<void>;
}

export function diskWorkspace(io: Io): DiskWorkspace {
  const workspace = createWorkspace();
  return {
    workspace,
    open: async (name) => {
      const { folder, deep } = await rootOf(folderOf(name), io);
      workspace.addRoot(folder, deep);
    },
    settle: async () => {
      for (let asks = workspace.wanted(); asks.length > 0; asks = workspace.wanted()) {
        await Promise.all(asks.map((ask) => answer(ask, workspace, io)));
      }
    },
  };
}

/**
 * From a folder up to the one that holds `.git`; where there is no such one, up to the current folder.
 * Further up, what is found belongs to something else.
 */
async function rootOf(folder: string, io: Io) {
  const folders: string[] = [];
  for (let at = folder; at !== '' && !folders.includes(at); at = folderOf(at)) {
    folders.push(at);
    if ((await io.kindOf(below(at, '.git'))) !== undefined) return { folder: at, deep: true };
  }
  const current = io.resolve('.');
  const mine = folders.findLast((at) => at === current || inside(current, at) !== undefined);
  return mine === undefined ? { folder, deep: false } : { folder: mine, deep: true };
}

async function answer(ask: Ask, workspace: Workspace, io: Io): Promise<void> {
  if (ask.kind === 'list') workspace.listed(ask.folder, await itemsIn(ask.folder, io));
  else workspace.read(ask.name, await textOf(ask.name, io));
}

async function itemsIn(folder: string, io: Io) {
  try {
    const entries = await io.readFolder(folder);
    return entries.flatMap(({ name, kind }) => (kind === 'other' ? [] : [{ name, kind }]));
  } catch {
    // That a folder cannot be listed says nothing of the file that was named in it.
    return [];
  }
}

async function textOf(
  name: string,
  io: Io,
): Promise<{ readonly text: string } | { readonly unread: Unread }> {
  const kind = await io.kindOf(name);
  if (kind === undefined) return { unread: 'missing' };
  const file = await readTextFile(shownPath(name, io), io);
  const isText = kind === 'file' && !('problem' in file) && file.text.length <= MAX_LENGTH;
  return isText ? { text: file.text } : { unread: 'unreadable' };
}
