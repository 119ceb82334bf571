import type { Config } from '../core/config.ts';
import { lintConfigFile } from '../core/config-file/lint-config-file.ts';
import { type LintResult, lint } from '../core/lint.ts';
import { fileReport } from './file-report.ts';
import { shownPath } from './files/find-files.ts';
import type { Io } from './io.ts';
import type { Library } from './releases/library.ts';
import type { ProjectConfig, ProjectFile } from './releases/project.ts';
import type { FileReport } from './reporters/reporter.ts';

export interface CheckedFile {
  /** Undefined where the file could not be read, or is none of ours and was only come upon. */
  readonly report?: FileReport;
  readonly holdsValues: boolean;
  /** What could not be done. */
  readonly problems: readonly string[];
}

const NOTHING: CheckedFile = { holdsValues: false, problems: [] };

export function checkFile(file: ProjectFile, io: Io): CheckedFile {
  const { read, searched } = file;
  const config = configFor(file);
  const now = file.now();
  if (!now || 'problem' in read) {
    if (!('problem' in read)) return NOTHING;
    const { name, lossyText = '' } = read;
    const isOther = searched && lossyText !== '' && !lint({ name, text: lossyText }, config);
    return isOther ? NOTHING : { ...NOTHING, problems: [read.problem] };
  }
  const result = lint(now.source, config, now.releases);
  if (!result && searched) return NOTHING;
  return {
    report: fileReport(read.path, result, (name) => shownPath(name, io)),
    holdsValues: result !== undefined,
    problems: failures(read.path, result),
  };
}

/** A configuration without a fault is worth no word, unless it was asked for by name. */
export function checkConfig(
  { found: { source, problem }, config, named }: ProjectConfig,
  { sourceOf }: Library,
  io: Io,
): CheckedFile {
  if (problem !== undefined) return { ...NOTHING, problems: [problem] };
  const path = shownPath(source.name, io);
  const result = lintConfigFile(source, config, sourceOf);
  const problems = failures(path, result);
  if (!named && result.findings.length === 0) return { ...NOTHING, problems };
  const report = fileReport(path, result, (name) => shownPath(name, io));
  return { ...NOTHING, problems, report };
}

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
