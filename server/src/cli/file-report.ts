import { type Finding, messageOf, type Related } from '../core/finding.ts';
import type { Fix } from '../core/fix.ts';
import { fixesOf } from '../core/fixes-of.ts';
import type { LintResult } from '../core/lint.ts';
import { formatPath } from '../core/path.ts';
import { type Positions, positionsOf } from '../core/positions.ts';
import type { Release } from '../core/releases/release.ts';
import type { Span } from '../core/span.ts';
import type { Values } from '../core/values/values.ts';
import { textOf } from '../core/words/say.ts';
import type {
  FileReport,
  FixesShown,
  Range,
  ReportedFinding,
  ReportedFix,
  ReportedRelated,
  ReportedRelease,
} from './reporters/reporter.ts';

/**
 * What a reporter is told of one file; `result` is undefined where no Polyaxon values were found.
 * `shown` tells how another file is called in reports; fixes are worked out for who prints them.
 */
export function fileReport(
  path: string,
  result: LintResult | undefined,
  shown: (name: string) => string,
  fixes: FixesShown = 'all',
): FileReport {
  if (!result) return { ...NOTHING, path };
  const { sites, findings, positions, source } = result;
  const [site] = sites;
  return {
    path,
    chart: site?.values.chart.name ?? null,
    chartVersion: site?.values.chart.version ?? null,
    profile: site?.values.profile ?? null,
    role: site?.role ?? null,
    releases: releasesIn(result, shown),
    findings: findings.map((finding) => reportedFinding(finding, positions, shown, fixes)),
    lineAt: linesOf(source.text),
  };
}

export function reportedFinding(
  finding: Finding,
  positions: Positions,
  shown: (name: string) => string,
  fixes: FixesShown = 'all',
): ReportedFinding {
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    message: messageOf(finding),
    path: formatPath(finding.path),
    range: rangeOf(finding.span, positions),
    fixes: fixesFor(finding, fixes).map((fix) => reportedFix(fix, positions)),
    ...(finding.related ? { related: finding.related.map((it) => relatedIn(it, shown)) } : {}),
  };
}

function fixesFor(finding: Finding, fixes: FixesShown): readonly Fix[] {
  if (fixes === 'none') return [];
  if (fixes === 'all') return fixesOf(finding);
  return fixesOf({ ...finding, plans: finding.plans.filter(({ safe }) => safe) });
}

const NOTHING = {
  chart: null,
  chartVersion: null,
  profile: null,
  role: null,
  releases: [],
  findings: [],
} as const satisfies Omit<FileReport, 'path'>;

function releasesIn(
  { parts }: LintResult,
  shown: (name: string) => string,
): readonly ReportedRelease[] {
  const sites = parts.flatMap((part) => [...part]);
  const first = sites.filter(
    ({ release }, index) => sites.findIndex((each) => each.release === release) === index,
  );
  return first.map(({ release, values }) => reportedRelease(release, values, shown));
}

export function reportedRelease(
  { name, layers, namedBy }: Release,
  { chart, version }: Values,
  shown: (name: string) => string,
): ReportedRelease {
  return {
    name,
    chart: chart.name,
    version,
    layers: layers.map((layer) => (layer.kind === 'unknown' ? null : shown(layer.source.name))),
    namedBy: shown(namedBy.source.name),
    how: namedBy.how,
  };
}

function relatedIn(
  { source, span, message }: Related,
  shown: (name: string) => string,
): ReportedRelated {
  return {
    path: shown(source.name),
    range: rangeOf(span, positionsOf(source.text)),
    message: textOf(message),
  };
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

/** Split once somebody asks. */
function linesOf(text: string): (line: number) => string | undefined {
  let lines: readonly string[] | undefined;
  return (line) => {
    lines ??= text.replace(/\r?\n$/, '').split(/\r\n|\n|\r/);
    return lines[line];
  };
}
