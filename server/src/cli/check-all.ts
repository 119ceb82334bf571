import { type CheckedFile, checkConfig, checkFile } from './check-file.ts';
import type { CheckSettings } from './check-options.ts';
import type { FoundFile } from './files/find-files.ts';
import { fixFile } from './fix-file.ts';
import type { Io } from './io.ts';
import { progressOf } from './progress.ts';
import { openProject } from './releases/project.ts';

/**
 * Checks files one after the other, so that messages come in their order. No threads: each would warm
 * up the linter anew, which costs more than half of what a few hundred files take altogether. All are
 * mended before the first is checked, since what one file says may depend on another.
 */
export async function checkAll(
  files: readonly FoundFile[],
  settings: CheckSettings,
  io: Io,
): Promise<readonly CheckedFile[]> {
  const { fix } = settings;
  const { library, items } = await openProject(files, settings.config, io);
  const progress = progressOf(items.length, io);
  const fixed = new Map<object, readonly string[]>();
  const notes = new Map<object, readonly string[]>();
  if (fix !== 'no') {
    for (const item of items) {
      if ('found' in item) continue;
      const done = await fixFile(item, fix, library, io);
      fixed.set(item, done.problems);
      notes.set(item, done.notes);
    }
  }
  const checked: CheckedFile[] = [];
  for (const item of items) {
    const file = 'found' in item ? checkConfig(item, library, io) : checkFile(item, io);
    const problems = [...(fixed.get(item) ?? []), ...file.problems];
    checked.push({ ...file, problems });
    const lines = [...problems, ...(notes.get(item) ?? [])];
    if (lines.length > 0) progress.clear();
    for (const line of lines) io.stderr.write(`${line}\n`);
    progress.at(checked.length);
  }
  progress.clear();
  return checked;
}
