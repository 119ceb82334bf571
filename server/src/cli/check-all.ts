import { type CheckedFile, checkFile } from './check-file.ts';
import type { CheckSettings } from './check-options.ts';
import type { FoundFile } from './files/find-files.ts';
import { fixFile } from './fix-file.ts';
import type { Io } from './io.ts';
import { progressOf } from './progress.ts';
import { openProject, type ProjectFile } from './project.ts';
import { writeProse } from './prose.ts';
import { fixesShownBy } from './reporters/index.ts';

/**
 * Checks files one after the other, so that messages come in their order. No threads: each would warm
 * up the linter anew, which costs more than half of what a few hundred files take altogether. All are
 * mended before the first is checked, since what one file says may depend on another.
 */
export async function checkAll(
  found: readonly FoundFile[],
  settings: CheckSettings,
  io: Io,
): Promise<readonly CheckedFile[]> {
  const { fix } = settings;
  const fixes = fixesShownBy(settings.report);
  const { workspace, files } = await openProject(found, settings.config, io);
  const progress = progressOf(files.length, io);
  const fixed = new Map<ProjectFile, Awaited<ReturnType<typeof fixFile>>>();
  if (fix !== 'no') {
    for (const file of files) {
      if (!file.isConfig) fixed.set(file, await fixFile(file, settings, workspace, io));
    }
  }
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const done = fixed.get(file);
    const result = guarded(file, () => checkFile(file, workspace, io, fixes));
    if (!('problem' in file.read)) workspace.forget(file.read.name);
    const problems = [...(done?.problems ?? []), ...result.problems];
    const lines = [...problems, ...(done?.notes ?? []), ...result.notes];
    checked.push({ ...result, problems });
    if (lines.length > 0) progress.clear();
    for (const line of lines) writeProse(io.stderr, `${line}\n`);
    progress.at(checked.length);
  }
  progress.clear();
  if (workspace.isCut()) writeProse(io.stderr, `${TOO_MANY}\n`);
  return checked;
}

const TOO_MANY =
  'this repository has more files than are looked through; some layers may not be known';

/** One file cannot stop a run: what goes wrong in it is a bug of ours, and is told. */
function guarded(file: ProjectFile, check: () => CheckedFile): CheckedFile {
  try {
    return check();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const problem = `${file.path}: this is a bug: ${message}`;
    return { path: file.path, outcome: 'failed', problems: [problem], notes: [] };
  }
}
