import { below } from '../../core/file-names.ts';
import { createWorkspace, type Workspace } from '../../core/workspace/workspace.ts';
import type { Problem } from '../arguments.ts';
import type { Io } from '../io.ts';

/** A repository at a commit. */
export interface Revision {
  /** The repository's top folder, as the disk has it. */
  readonly root: string;
  readonly workspace: Workspace;
  /** What a file was called at that commit; paths from the top. */
  oldName(path: string): string;
}

/** The files of a commit as a workspace: it asks, git answers, nothing is checked out. */
export async function readRevision(revision: string, io: Io): Promise<Revision | Problem> {
  const up = await git(['rev-parse', '--show-cdup'], io);
  if ('problem' in up) return up;
  const verified = await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], io);
  if ('problem' in verified) {
    return {
      problem: `git knows no commit '${revision}' here; a shallow clone may have to fetch more first`,
    };
  }
  const commit = verified.output.trim();
  const listed = await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit], io);
  if ('problem' in listed) return listed;
  const renamed = await git(['diff', '--name-status', '-M', '-z', '--diff-filter=R', commit], io);
  const root = io.resolve(up.output.trim() || '.').replace(/\/$/, '');
  const paths = listed.output.split('\0').filter((path) => path !== '');
  const workspace = createWorkspace();
  workspace.addRoot(root, true);
  for (let asks = workspace.wanted(); asks.length > 0; asks = workspace.wanted()) {
    for (const ask of asks) {
      if (ask.kind === 'list') workspace.listed(ask.folder, itemsIn(ask.folder, root, paths));
      else workspace.read(ask.name, await textAt(ask.name, root, commit, paths, io));
    }
  }
  const oldNames = 'output' in renamed ? renamesIn(renamed.output) : new Map<string, string>();
  return { root, workspace, oldName: (path) => oldNames.get(path) ?? path };
}

function itemsIn(folder: string, root: string, paths: readonly string[]) {
  const start = folder === root ? '' : `${folder.slice(root.length + 1)}/`;
  const rests = paths
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length));
  const items = new Map(
    rests.map((rest) => {
      const [name = '', ...deeper] = rest.split('/');
      return [name, { name, kind: deeper.length > 0 ? ('folder' as const) : ('file' as const) }];
    }),
  );
  return [...items.values()];
}

async function textAt(
  name: string,
  root: string,
  commit: string,
  paths: readonly string[],
  io: Io,
) {
  const path = name.slice(root.length + 1);
  if (!name.startsWith(below(root, '')) || !paths.includes(path))
    return { unread: 'missing' } as const;
  const shown = await git(['show', `${commit}:${path}`], io);
  return 'output' in shown
    ? { text: shown.output.replace(/^\uFEFF/, '') }
    : ({ unread: 'unreadable' } as const);
}

/** `R100\0old\0new\0…`: new name → old name. */
function renamesIn(output: string): ReadonlyMap<string, string> {
  const fields = output.split('\0');
  const names = new Map<string, string>();
  for (let i = 0; i + 2 < fields.length; i += 3)
    names.set(fields[i + 2] ?? '', fields[i + 1] ?? '');
  return names;
}

async function git(
  args: readonly string[],
  io: Io,
): Promise<{ readonly output: string } | Problem> {
  try {
    const { code, stdout, stderr } = await io.runProgram('git', args);
    if (code === 0) return { output: stdout };
    return { problem: stderr.trim().split('\n')[0] || `git ${args[0]} fails` };
  } catch {
    return { problem: 'git is not on the path of this machine' };
  }
}
