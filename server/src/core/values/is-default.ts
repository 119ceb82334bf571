import { isEqual } from '../json.ts';
import { getAt, type PathLike } from '../path.ts';
import type { Values } from './values.ts';

/**
 * The effective value at a path is the chart's own default, written out or not: a file that began as
 * a copy of the chart's values says nothing by it.
 */
export function isDefault(values: Values, path: PathLike): boolean {
  const own = getAt(values.chart.defaults, path);
  return own !== undefined && isEqual(own, values.get(path));
}
