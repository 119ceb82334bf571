import { type LintResult, lint } from '../core/lint.ts';
import { fixAllText } from '../features/fix-all.ts';
import { withChartYaml } from './chart-yaml.ts';
import type { CheckSettings } from './check-options.ts';
import { fileReport } from './file-report.ts';
import type { FoundFile } from './files/find-files.ts';
import type { Io } from './io.ts';
import type { FileReport } from './reporters/reporter.ts';
import { readTextFile, STDIN, type TextFile, withMark, writeTextFile } from './text-file.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface CheckedFile {
  /** Undefined where the file could not be read, or is none of ours and was only come upon. */
  readonly report?: FileReport;
  readonly holdsValues: boolean;
  /** What could not be done, and what a person should know. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

const NOTHING = { holdsValues: false, problems: [], notes: [] };

/** Reads one file, mends it if that was asked for, and checks what is there then. */
export async function checkFile(
  { path: operand, searched }: FoundFile,
  settings: CheckSettings,
  io: Io,
): Promise<CheckedFile> {
  const { fix } = settings;
  // What lies about in a folder is not taken for values because a chart was named.
  const config = searched ? { ...settings.config, force: false } : settings.config;
  const file = await readTextFile(operand, io);
  if ('problem' in file) {
    const { name, lossyText = '' } = file;
    const isOther = searched && lossyText !== '' && !lint({ name, text: lossyText }, config);
    return isOther ? NOTHING : { ...NOTHING, problems: [file.problem] };
  }
  const { path, name, text } = file;
  const source = await withChartYaml({ name, text }, io);
  const fixed = fix === 'no' ? text : fixAllText(source, config);
  const notWritten = fix === 'write' ? await putBack(operand, file, fixed, io) : undefined;
  const result = lint({ ...source, text: notWritten ? text : fixed }, config);
  if (!result && searched) return NOTHING;
  return {
    report: fileReport(path, result),
    holdsValues: result !== undefined,
    problems: [...(notWritten ? [notWritten] : []), ...failures(path, result)],
    notes: fix === 'dry-run' && fixed !== text ? [unifiedDiff(path, text, fixed)] : [],
  };
}

/** Standard input has no place to be written back to: its text goes on to standard output. */
async function putBack(
  operand: string,
  file: TextFile,
  fixed: string,
  io: Io,
): Promise<string | undefined> {
  if (operand === STDIN) {
    io.stdout.write(withMark(fixed, file.byteOrderMark));
    return undefined;
  }
  if (fixed === file.text) return undefined;
  return (await writeTextFile(file, fixed, io))?.problem;
}

function failures(path: string, result: LintResult | undefined): readonly string[] {
  return (result?.failures ?? []).map(({ rule, error }) => {
    const message = error instanceof Error ? error.message : String(error);
    return `${path}: rule ${rule} failed: ${message}`;
  });
}
