import type { Severity } from '../../core/severity.ts';
import type { FileReport, Report, ReportedFinding } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Commands that a GitHub workflow turns into annotations in the lines of a pull request. */
export function github({ files }: Report): string {
  return files
    .flatMap((file) => file.findings.map((finding) => `${annotation(file, finding)}\n`))
    .join('');
}

function annotation({ path }: FileReport, finding: ReportedFinding): string {
  const { severity, rule, message, range } = finding;
  const { start, end } = range;
  // GitHub takes columns for one line only.
  const oneLine = start.line === end.line;
  const properties = [
    `file=${property(path)}`,
    `line=${start.line + 1}`,
    ...(oneLine ? [`col=${start.character + 1}`] : []),
    `endLine=${end.line + 1}`,
    ...(oneLine ? [`endColumn=${end.character + 1}`] : []),
    `title=${property(rule)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(message)}`;
}

/** As the runner takes it back: https://github.com/actions/toolkit, packages/core/src/command.ts. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
