import { type CheckedFile, checkFile } from './check-file.ts';
import type { CheckSettings } from './check-options.ts';
import type { FoundFile } from './files/find-files.ts';
import type { Io } from './io.ts';
import { progressOf } from './progress.ts';

/**
 * Checks files one after the other, so that messages come in their order. No threads: each would warm
 * up the linter anew, which costs more than half of what a few hundred files take altogether.
 */
export async function checkAll(
  files: readonly FoundFile[],
  settings: CheckSettings,
  io: Io,
): Promise<readonly CheckedFile[]> {
  const progress = progressOf(files.length, io);
  const checked: CheckedFile[] = [];
  for (const found of files) {
    const file = await checkFile(found, settings, io);
    checked.push(file);
    const lines = [...file.problems, ...file.notes];
    if (lines.length > 0) progress.clear();
    for (const line of lines) io.stderr.write(`${line}\n`);
    progress.at(checked.length);
  }
  progress.clear();
  return checked;
}
