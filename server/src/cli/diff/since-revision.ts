import { below } from '../../core/file-names.ts';
import type { Problem } from '../arguments.ts';
import type { Io } from '../io.ts';

/** A file that differs from a revision; a side is undefined where the file is not there. */
export interface ChangedFile {
  /** As git names it now, from the top of the repository. */
  readonly path: string;
  /** Absolute. */
  readonly name: string;
  readonly before: string | undefined;
  readonly isGone: boolean;
}

/** What differs between a revision and the files on the disk, renames followed. */
export async function filesSince(
  revision: string,
  paths: readonly string[],
  io: Io,
): Promise<readonly ChangedFile[] | Problem> {
  const top = await git(['rev-parse', '--show-toplevel'], io);
  if ('problem' in top) return top;
  const known = await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], io);
  if ('problem' in known) {
    const hint = 'in a shallow clone, fetch more of the history first';
    return { problem: `git knows no commit '${revision}' here; ${hint}` };
  }
  const commit = known.output.trim();
  const listed = await git(['diff', '--name-status', '-M', '-z', commit, '--', ...paths], io);
  if ('problem' in listed) return listed;
  const root = top.output.trim();
  const found: ChangedFile[] = [];
  for (const { status, from, path } of statusesIn(listed.output)) {
    const shown = status === 'A' ? undefined : await git(['show', `${commit}:${from}`], io);
    const before = shown && 'output' in shown ? shown.output : undefined;
    found.push({ path, name: below(root, path), before, isGone: status === 'D' });
  }
  return found;
}

/** `R100\0old\0new\0M\0file\0`: only renames and copies have two names. */
function statusesIn(output: string) {
  const fields = output.split('\0');
  const found: { status: string; from: string; path: string }[] = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const status = (fields[i] ?? '').slice(0, 1);
    const from = fields[i + 1] ?? '';
    const hasTwo = status === 'R' || status === 'C';
    found.push({ status, from, path: hasTwo ? (fields[i + 2] ?? '') : from });
    i += hasTwo ? 3 : 2;
  }
  return found;
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
