import { MAX_LENGTH } from '../core/config.ts';
import { below, folderOf, inside } from '../core/file-names.ts';
import type { Unread } from '../core/workspace/files.ts';
import type { Ask } from '../core/workspace/gatherer.ts';
import { createWorkspace, type Workspace } from '../core/workspace/workspace.ts';
import { shownPath } from './files/find-files.ts';
import { leadsOut, rootOf } from './files/root.ts';
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
  const roots = new Set<string>();
  /** Of what lies in them it is known whether it is a link. */
  const listed = new Set<string>();
  const links = new Set<string>();
  return {
    workspace,
    open: async (name) => {
      const { folder, deep } = await rootOf(folderOf(name), io);
      roots.add(folder);
      workspace.addRoot(folder, deep);
    },
    settle: async () => {
      for (let asks = workspace.wanted(); asks.length > 0; asks = workspace.wanted()) {
        await Promise.all(asks.map(answer));
      }
    },
  };

  async function answer(ask: Ask): Promise<void> {
    if (ask.kind === 'list') workspace.listed(ask.folder, await itemsIn(ask.folder));
    else workspace.read(ask.name, await textOf(ask.name));
  }

  async function itemsIn(folder: string) {
    try {
      const entries = await io.readFolder(folder);
      listed.add(folder);
      for (const { name, isLink } of entries) if (isLink) links.add(below(folder, name));
      return entries.flatMap(({ name, kind }) => (kind === 'other' ? [] : [{ name, kind }]));
    } catch {
      // That a folder cannot be listed says nothing of the file that was named in it.
      return [];
    }
  }

  async function textOf(
    name: string,
  ): Promise<{ readonly text: string } | { readonly unread: Unread }> {
    const kind = await io.kindOf(name);
    if (kind === undefined) return { unread: 'missing' };
    if (await isElsewhere(name)) return { unread: 'outside' };
    const file = await readTextFile(shownPath(name, io), io);
    const isText = kind === 'file' && !('problem' in file) && file.text.length <= MAX_LENGTH;
    return isText ? { text: file.text } : { unread: 'unreadable' };
  }

  async function isElsewhere(name: string): Promise<boolean> {
    if (listed.has(folderOf(name)) && !links.has(name)) return false;
    const root = [...roots].filter((each) => inside(each, name) !== undefined);
    const [shortest] = root.toSorted((a, b) => a.length - b.length);
    return shortest !== undefined && leadsOut(name, shortest, io);
  }
}
