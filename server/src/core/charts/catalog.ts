import { type ChartData, charts, conditions } from '../../../generated/charts.js';
import { validateShape } from '../shape/validate-shape.ts';
import type { Chart, ChartName } from './chart.ts';
import { haveSameSubcharts, lineOf, linesBetween } from './history.ts';
import { shapeOfLine } from './shape-of-line.ts';
import { usesAt } from './template-use.ts';
import { compareVersions, isVersion } from './version.ts';

/** In release lines; what moved in between is known from the history of the keys. */
const FAR = 5;

export interface ResolvedChart {
  readonly chart: Chart;
  /** False where the version asked for is not known, and the nearest one stands in for it. */
  readonly exact: boolean;
}

/**
 * A chart at a version: `2.15.1`, `v2.15.1`, or `2.15` for the last patch of that line. The newest one
 * for `latest` or no version. For an unknown version the nearest one stands in, if possible one with
 * the same sub-charts; what is known of the version's release line then corrects its shape.
 */
export function resolveChart(name: ChartName, version = 'latest'): ResolvedChart {
  const known = charts
    .filter((data) => data.name === name)
    .sort((a, b) => compareVersions(b.version, a.version));
  const newest = known[0];
  if (!newest) throw new Error(`The package was built without the ${name} chart.`);
  if (version === 'latest') return { chart: toChart(newest), exact: true };
  if (!isVersion(version)) return { chart: toChart(newest), exact: false };
  const exact = known.find((data) => compareVersions(data.version, version) === 0);
  if (exact) return { chart: toChart(exact), exact: true };
  return { chart: toChart(nearest(known, version) ?? newest, version), exact: false };
}

/** The versions of a chart that are known, the newest first. */
export function knownVersions(name: ChartName): readonly string[] {
  return charts
    .filter((data) => data.name === name)
    .map(({ version }) => version)
    .sort((a, b) => compareVersions(b, a));
}

/** Of two that are equally near the older one: what a newer chart added is not there yet. */
function nearest(known: readonly ChartData[], version: string): ChartData | undefined {
  const alike = known.filter((data) => haveSameSubcharts(data.version, version));
  const candidates = alike.length > 0 ? alike : known;
  const distance = (data: ChartData) => linesBetween(data.name, data.version, version);
  return candidates.toSorted(
    (a, b) => distance(a) - distance(b) || compareVersions(a.version, b.version),
  )[0];
}

function toChart(data: ChartData, version = data.version): Chart {
  const line = version === data.version ? undefined : lineOf(data.name, version);
  return {
    ...data,
    usesAt: (path) => usesAt(data.uses, conditions, path),
    isFar: version !== data.version && isFar(data.name, data.version, version),
    validateShape: (values) => {
      const errors = validateShape(data.schema, values);
      return line === undefined ? errors : shapeOfLine(data, version, values, errors);
    },
  };
}

/** A line that nobody knows yet may be anything, unless it is the next one of the same major. */
function isFar(name: ChartName, known: string, asked: string): boolean {
  if (lineOf(name, asked) !== undefined) return linesBetween(name, known, asked) > FAR;
  return known.split('.')[0] !== asked.replace(/^v/i, '').split('.')[0];
}
