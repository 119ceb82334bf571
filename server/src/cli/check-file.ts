import type { Config } from '../core/config.ts';
import { type LintResult, lint } from '../core/lint.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { fileReport } from './file-report.ts';
import { shownPath } from './files/find-files.ts';
import type { Io } from './io.ts';
import { type ProjectFile, sourceOf } from './project.ts';
import type { FileReport, FixesShown } from './reporters/reporter.ts';

export interface CheckedFile {
  /** As it is reported. */
  readonly path: string;
  /** Undefined where the file could not be read, or is none of ours and was only come upon. */
  readonly report?: FileReport;
  /** What became of it: nothing is told of a configuration. */
  readonly outcome: 'checked' | 'alone' | 'in-doubt' | 'failed' | 'config';
  /** What could not be done. */
  readonly problems: readonly string[];
  /** What a person should know of the file. */
  readonly notes: readonly string[];
}

export function checkFile(
  file: ProjectFile,
  workspace: Workspace,
  io: Io,
  fixes: FixesShown,
): CheckedFile {
  const { read, searched, isConfig } = file;
  const path = 'problem' in read ? file.path : read.path;
  const base = { path, problems: [], notes: [] } as const;
  const source = sourceOf(file, workspace);
  if (!source) {
    if (!('problem' in read)) return { ...base, outcome: 'alone' };
    const { name, lossyText = '' } = read;
    // What lies about in a folder and is no text is not worth a word, unless it looks like ours.
    const isOther =
      searched && !isConfig && lossyText !== '' && !lint({ name, text: lossyText }, file.config);
    return isOther
      ? { ...base, outcome: 'alone' }
      : { ...base, outcome: 'failed', problems: [read.problem] };
  }
  const result = lint(source, configFor(file), workspace);
  const problems = failures(path, result);
  const recognition = result ? undefined : workspace.recognition(source.name);
  const notes = recognition?.helmOutput ? [HELM_OUTPUT(path)] : [];
  const outcome = isConfig
    ? 'config'
    : result
      ? 'checked'
      : recognition?.verdict === 'perhaps'
        ? 'in-doubt'
        : 'alone';
  if (file.isAside && (result?.findings.length ?? 0) === 0) return { ...base, outcome, problems };
  if (!result && searched) return { ...base, outcome, problems, notes };
  const report = fileReport(path, result, (name) => shownPath(name, io), fixes);
  return { ...base, outcome, problems, notes, report };
}

const HELM_OUTPUT = (path: string) =>
  `${path}: this is the output of helm get values with a line of its own at the top; write it with -o yaml, and it can be checked`;

/** What lies about in a folder is not taken for values because a chart was named. */
export function configFor({ searched, config }: ProjectFile): Config {
  return searched ? { ...config, force: false } : config;
}

function failures(path: string, result: LintResult | undefined): readonly string[] {
  return (result?.failures ?? []).map(({ rule, error }) => {
    const message = error instanceof Error ? error.message : String(error);
    return `${path}: rule ${rule} failed: ${message}`;
  });
}
