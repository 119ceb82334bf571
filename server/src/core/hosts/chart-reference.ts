import type { ChartName } from '../charts/chart.ts';

/** What another tool's file says of the chart that it installs. */
export interface ChartReference {
  /** Its name, perhaps behind a path or a repository's alias: `polyaxon`, `polyaxon/agent`. */
  readonly chart: string;
  /** Address or name of the repository, where there is one. */
  readonly repository: string;
}

/** What stands behind a chart's name where a package of it is meant: `-2.15.1.tgz`, `:2.15.1`, `@sha256:…`. */
const PACKAGED = /(?:-v?\d+\.\d+\.\d+[\w.+-]*\.tgz|\.tgz|:[\w.+-]+|@sha256:.*)$/;

/**
 * Which of Polyaxon's charts is meant. Many projects have a chart called `agent`: it is Polyaxon's if
 * the repository is, or if its values can be no other's.
 */
export function chartOf(
  { chart, repository }: ChartReference,
  hasTellingValues: boolean,
): ChartName | undefined {
  const segments = chart.replace(/[/\s]+$/, '').split('/');
  const name = segments.pop()?.replace(PACKAGED, '');
  if (name === 'polyaxon') return 'platform';
  if (name !== 'agent') return undefined;
  const owner = segments.join('/');
  const isOurs = /polyaxon/i.test(owner) || /polyaxon/i.test(repository) || hasTellingValues;
  return isOurs ? 'agent' : undefined;
}

/**
 * The one version that a version or range means as far as it can be told: `2.15.1`, or the line `2.15`
 * of `~2.15.0` and `2.15.x`. Undefined for what any version, a branch or a template may fill.
 */
export function versionOf(range: unknown): string | undefined {
  const text = typeof range === 'number' ? String(range) : range;
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  const exact = /^[=v]*(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/.exec(trimmed)?.[1];
  if (exact !== undefined) return exact;
  return /^[=v~]*(\d+\.\d+)(?:\.(?:\d+|[xX*]))?(?:-0)?$/.exec(trimmed)?.[1];
}

/** The version in the name of a package: `polyaxon-2.15.1.tgz`, `oci://acme/polyaxon:2.15.1`. */
export function packageVersion(chart: string): string | undefined {
  return versionOf(/(?:[-:])v?(\d+\.\d+\.\d+[\w.+-]*?)(?:\.tgz)?$/.exec(chart.trim())?.[1]);
}
