import type { Related } from '../core/finding.ts';
import type { Fix } from '../core/fix.ts';
import type { LintResult } from '../core/lint.ts';
import { formatPath } from '../core/path.ts';
import { type Positions, positionsOf } from '../core/positions.ts';
import type { Span } from '../core/span.ts';
import type { FileReport, Range, ReportedFix, ReportedRelated } from './reporters/reporter.ts';

/**
 * What a reporter is told of one file; `result` is undefined where no Polyaxon values were found.
 * `shown` tells how another file is called in reports.
 */
export function fileReport(
  path: string,
  result: LintResult | undefined,
  shown: (name: string) => string,
): FileReport {
  if (!result) return { path, chart: null, chartVersion: null, profile: null, findings: [] };
  const { sites, findings, positions } = result;
  const [site] = sites;
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
      range: rangeOf(finding.span, positions),
      fixes: finding.fixes.map((fix) => reportedFix(fix, positions)),
      ...(finding.related ? { related: finding.related.map((it) => relatedIn(it, shown)) } : {}),
    })),
  };
}

function relatedIn(
  { source, span, message }: Related,
  shown: (name: string) => string,
): ReportedRelated {
  return { path: shown(source.name), range: rangeOf(span, positionsOf(source.text)), message };
}

function reportedFix({ title, safe, edits }: Fix, positions: Positions): ReportedFix {
  const complete = edits.every(({ snippet }) => snippet === undefined);
  return {
    title,
    safe,
    edits: complete
      ? edits.map((edit) => ({ range: rangeOf(edit, positions), text: edit.text }))
      : [],
  };
}

function rangeOf({ start, end }: Span, positions: Positions): Range {
  return { start: positions.positionAt(start), end: positions.positionAt(end) };
}
