import { escaped } from '../../features/escape-markdown.ts';
import { rulePage } from '../../features/rule-page.ts';
import { countsOf, plural } from './counts.ts';
import type { FileReport, Report, ReportedFinding } from './reporter.ts';

/** For the comment on a pull request or the summary of a job. What is no problem yet is folded up. */
export function markdown({ files }: Report): string {
  const shown = files.filter(({ findings }) => findings.length > 0);
  const checked = files.filter(({ chart, findings }) => chart !== null || findings.length > 0);
  const findings = shown.flatMap((file) => file.findings);
  const counts =
    findings.length === 0
      ? `No problems in ${plural(checked.length, 'file')}.`
      : `**${countsOf(findings)}** in ${shown.length} of ${plural(checked.length, 'file')}.`;
  return `${['## Polyaxon values', counts, ...shown.flatMap(section)].join('\n\n')}\n`;
}

function section({ path, findings }: FileReport): readonly string[] {
  const problems = findings.filter(isProblem);
  const advice = findings.filter((finding) => !isProblem(finding));
  const folded = `<details><summary>${plural(advice.length, 'suggestion')}</summary>`;
  return [
    `### ${escaped(path)}`,
    ...(problems.length > 0 ? [table(problems)] : []),
    ...(advice.length > 0 ? [folded, table(advice), '</details>'] : []),
  ];
}

function isProblem({ severity }: ReportedFinding): boolean {
  return severity === 'error' || severity === 'warning';
}

function table(findings: readonly ReportedFinding[]): string {
  const rows = findings.map(({ range, severity, message, rule }) => {
    const cells = [
      range.start.line + 1,
      severity,
      escaped(message),
      `[${rule}](${rulePage(rule)})`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| line | severity | problem | rule |', '| ---: | --- | --- | --- |', ...rows].join('\n');
}
