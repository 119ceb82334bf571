import type { ChartName } from '../charts/chart.ts';
import { type ChartReference, chartOf, packageVersion } from './chart-reference.ts';
import type { NamedRelease } from './host.ts';
import { pathWithHoles } from './path-with-holes.ts';

/** What a tool's word for the chart says of a release. */
export type ToolChart = Pick<NamedRelease, 'chart' | 'tell' | 'version'>;

/**
 * The chart of ours that a tool installs, and the version of a package that it names; undefined for one
 * that is none of ours. A chart in a folder and one called `agent` have to prove themselves by their
 * values.
 */
export function toolChart(reference: ChartReference): ToolChart | undefined {
  const packaged = packageVersion(reference.chart);
  const version = packaged === undefined ? {} : { version: packaged };
  const sure = chartOf(reference, false);
  if (sure) return { chart: sure, ...version, ...(isLocal(reference.chart) ? { tell: true } : {}) };
  const perhaps: ChartName | undefined = chartOf(reference, true);
  return perhaps && { chart: perhaps, ...version, tell: true };
}

/**
 * A chart in a folder, whose `Chart.yaml` tells what it is; or else one of a repository, undefined if it
 * is none of ours.
 */
export function chartOrFolder(
  isFolder: boolean,
  reference: ChartReference,
): Pick<NamedRelease, 'chart' | 'tell' | 'chartFolder'> | undefined {
  const chart = reference.chart === '' ? undefined : toolChart(reference);
  if (!isFolder || reference.chart === '') return chart;
  const path = pathWithHoles(reference.chart);
  return { ...chart, tell: true, chartFolder: { path, from: 'folder' } };
}

/** `./charts/polyaxon`, `../lab` */
export function isFolderPath(reference: string): boolean {
  return /^\.{0,2}\/|^\.{1,2}$/.test(reference);
}

function isLocal(chart: string): boolean {
  return /^(?:\.{0,2}[/\\]|[a-z]:\\)/i.test(chart);
}
