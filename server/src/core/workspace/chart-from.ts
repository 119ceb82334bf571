import { folderOf } from '../file-names.ts';
import type { ChartSource, NamedRelease } from '../hosts/host.ts';
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
  const [found] = nearest(
    sources.get(from.object) ?? [],
    folderOf(entry.source.name),
    from.namespace,
  );
  // What an object that is not here is called says something too.
  const name = from.object.slice(from.object.indexOf('/') + 1);
  const repository = found?.source.repository ?? name;
  const chart = toolChart({ chart: from.chart ?? found?.source.chart ?? name, repository });
  if (!chart) return undefined;
  const version = named.version ?? found?.source.version;
  return { ...named, ...chart, ...(version === undefined ? {} : { version }) };
}
