import { folderOf } from '../file-names.ts';
import type { ChartFrom, ChartSource, NamedRelease } from '../hosts/host.ts';
import { toolChart } from '../hosts/tool-chart.ts';
import type { FileEntry } from './file-entry.ts';
import { type Defined, nearest } from './nearest.ts';

/** Where an object that tells a chart is defined. */
export interface ChartSourceAt extends Defined {
  readonly source: ChartSource;
}

/**
 * A release whose chart, or the repository of its chart, is told by an object that another file may
 * define. Undefined where the chart is none of ours.
 */
export function withChartFrom(
  named: NamedRelease,
  entry: FileEntry,
  sources: ReadonlyMap<string, readonly ChartSourceAt[]>,
): NamedRelease | undefined {
  const from = named.chartFrom;
  if (!from) return named;
  const told = follow(from, folderOf(entry.source.name), sources, MAX_STEPS);
  // What an object that is not here is called says something too.
  const name = told.object.slice(told.object.indexOf('/') + 1);
  const repository = told.repository ?? name;
  const chart = toolChart({ chart: told.chart ?? name, repository });
  if (!chart) return undefined;
  const version = named.version ?? told.version;
  return { ...named, ...chart, ...(version === undefined ? {} : { version }) };
}

/** Objects may refer to objects, but not on and on. */
const MAX_STEPS = 4;

function follow(
  from: ChartFrom,
  folder: string,
  sources: ReadonlyMap<string, readonly ChartSourceAt[]>,
  steps: number,
): ChartSource {
  const [found] = nearest(sources.get(from.object) ?? [], folder, from.namespace);
  if (!found || steps === 0) return from;
  const { from: next, ...own } = found.source;
  const chart = from.chart ?? own.chart;
  const said = { ...own, ...(chart === undefined ? {} : { chart }) };
  if (!next) return said;
  const further = follow(next, folder, sources, steps - 1);
  return { ...further, ...said, object: further.object };
}
