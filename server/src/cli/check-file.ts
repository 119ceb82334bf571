import { type LintResult, lint } from '../core/lint.ts';
import { fixAllText } from '../features/fix-all.ts';
import type { CheckSettings } from './check-options.ts';
import { fileReport } from './file-report.ts';
import type { Io } from './io.ts';
import type { FileReport } from './reporters/reporter.ts';
import { readTextFile, STDIN, type TextFile, withMark, writeTextFile } from './text-file.ts';

export interface CheckedFile {
  /** Undefined where the file could not be read. */
  readonly report?: FileReport;
  readonly holdsValues: boolean;
  /** What could not be done, and what a person should know; one line each. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Reads one file, mends it if that was asked for, and checks what is there then. */
export async function checkFile(
  operand: string,
  { config, fix }: CheckSettings,
  io: Io,
): Promise<CheckedFile> {
  const file = await readTextFile(operand, io);
  if ('problem' in file) return { holdsValues: false, problems: [file.problem], notes: [] };
  const { path, name } = file;
  const fixed = fix ? fixAllText({ name, text: file.text }, config) : file.text;
  const notWritten = fix ? await putBack(operand, file, fixed, io) : undefined;
  const result = lint({ name, text: notWritten ? file.text : fixed }, config);
  return {
    report: fileReport(path, result),
    holdsValues: result !== undefined,
    problems: [...(notWritten ? [notWritten] : []), ...failures(path, result)],
    notes: notes(path, result),
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

function notes(path: string, result: LintResult | undefined): readonly string[] {
  const { site } = result ?? {};
  if (site?.versionAsked === undefined) return [];
  const { name, version } = site.values.chart;
  return [`${path}: ${name} ${site.versionAsked} is not known here; checked as ${version}`];
}
