import type { Workspace } from '../core/workspace/workspace.ts';
import { fixAllText } from '../features/fix-all.ts';
import { configFor } from './check-file.ts';
import type { CheckSettings } from './check-options.ts';
import type { Io } from './io.ts';
import { type ProjectFile, sourceOf } from './project.ts';
import { STDIN, withMark, writeTextFile } from './text-file.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface FixedFile {
  /** What could not be done, and what a person should know. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

const NOTHING: FixedFile = { problems: [], notes: [] };

/** Applies the safe fixes of a file. What cannot be written is checked as it is. */
export async function fixFile(
  file: ProjectFile,
  fix: Exclude<CheckSettings['fix'], 'no'>,
  workspace: Workspace,
  io: Io,
): Promise<FixedFile> {
  const { read, path } = file;
  const source = sourceOf(file, workspace);
  if (!source || 'problem' in read) return NOTHING;
  const { text } = source;
  const fixed = fixAllText(source, configFor(file), workspace);
  // Standard input has no place to be written back to: its text goes on to standard output.
  if (fix === 'write' && path === STDIN) io.stdout.write(withMark(fixed, read.byteOrderMark));
  if (fixed === text) return NOTHING;
  if (fix === 'write' && path !== STDIN) {
    const notWritten = await writeTextFile(read, fixed, io);
    if (notWritten) return { ...NOTHING, problems: [notWritten.problem] };
  }
  workspace.put({ ...source, text: fixed });
  return fix === 'write' ? NOTHING : { ...NOTHING, notes: [unifiedDiff(read.path, text, fixed)] };
}
