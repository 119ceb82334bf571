import { type ChartData, charts } from '../../../generated/charts.js';
import { validateShape } from '../shape/validate-shape.ts';
import type { Chart, ChartName } from './chart.ts';
import { compareVersions, isVersion } from './version.ts';

export interface ResolvedChart {
  readonly chart: Chart;
  /** False where the version asked for is not known, and the nearest one stands in for it. */
  readonly exact: boolean;
}

/**
 * A chart at a version: `2.15.1`, `v2.15.1`, or `2.15` for the last patch of that line. The newest one
 * for `latest` or no version. An unknown version gives the newest one before it, since what a newer
 * chart added is not there yet, or else the oldest.
 */
export function resolveChart(name: ChartName, version = 'latest'): ResolvedChart {
  const known = charts
    .filter((data) => data.name === name)
    .sort((a, b) => compareVersions(b.version, a.version));
  const newest = known[0];
  const oldest = known.at(-1);
  if (!newest || !oldest) throw new Error(`The package was built without the ${name} chart.`);
  if (version === 'latest') return { chart: toChart(newest), exact: true };
  if (!isVersion(version)) return { chart: toChart(newest), exact: false };
  const exact = known.find((data) => compareVersions(data.version, version) === 0);
  if (exact) return { chart: toChart(exact), exact: true };
  const before = known.find((data) => compareVersions(data.version, version) < 0);
  return { chart: toChart(before ?? oldest), exact: false };
}

function toChart({ validator, ...data }: ChartData): Chart {
  return { ...data, validateShape: (values) => validateShape(validator, data.schema, values) };
}
