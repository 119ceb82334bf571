import type { Json } from '../json.ts';
import type { Path } from '../path.ts';
import type { Severity } from '../severity.ts';
import type { Values } from '../values/values.ts';
import { effectOf } from './effect.ts';

/**
 * How bad a value that is out of shape is: an error where Helm stops or Kubernetes refuses what is
 * rendered. Of a chart that is far from every known one little can be told.
 */
export function severityOf(values: Values, path: Path, value: Json): Severity {
  if (values.chart.isFar) return 'hint';
  const effect = effectOf(values, path, value);
  return effect === 'stops' || effect === 'refused' ? 'error' : 'warning';
}
