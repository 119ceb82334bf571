import type { LintResult } from '../core/lint.ts';
import { formatPath } from '../core/path.ts';
import type { FileReport } from './reporters/reporter.ts';

/** What a reporter is told of one file; `result` is undefined where no Polyaxon values were found. */
export function fileReport(path: string, result: LintResult | undefined): FileReport {
  if (!result) return { path, chart: null, chartVersion: null, profile: null, findings: [] };
  const { site, findings, positions } = result;
  return {
    path,
    chart: site?.values.chart.name ?? null,
    chartVersion: site?.values.chart.version ?? null,
    profile: site?.values.profile ?? null,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      path: formatPath(finding.path),
      range: {
        start: positions.positionAt(finding.span.start),
        end: positions.positionAt(finding.span.end),
      },
      fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
    })),
  };
}
