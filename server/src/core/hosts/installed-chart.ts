import type { ChartName } from '../charts/chart.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { chartOf } from './chart-reference.ts';
import type { Override } from './host.ts';
import { areTelling } from './recognise.ts';

/**
 * The chart of ours that a tool installs with these values. A chart of somebody's own may be called
 * like ours and wrap it: its values have `polyaxon` at the top, and one in a folder must prove itself.
 */
export function installedChart(
  chart: string,
  repository: string,
  values: YamlNode | undefined,
  overrides: readonly Override[],
): ChartName | undefined {
  const written = values?.kind === 'map' ? values.entries.map(({ key }) => key) : [];
  const keys = new Set([...written, ...overrides.map(({ path }) => String(path[0]))]);
  if (keys.has('polyaxon')) return undefined;
  const tell = areTelling(keys);
  return tell || !isLocal(chart) ? chartOf({ chart, repository }, tell) : undefined;
}

function isLocal(chart: string): boolean {
  return /^(?:\.{0,2}[/\\]|[a-z]:\\)/i.test(chart);
}
