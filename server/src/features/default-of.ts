import type { Chart } from '../core/charts/chart.ts';
import type { Effects } from '../core/effects/effects.ts';
import type { Json } from '../core/json.ts';
import { getAt, type Path } from '../core/path.ts';
import { schemaAt } from '../core/shape/schema-at.ts';
import { type Message, say } from '../core/words/say.ts';
import { showValue } from './show-value.ts';

/**
 * What stands at a path where nobody writes anything, to be shown: the chart's default, or that of a
 * bundled sub-chart, which the effects of the same version know. Undefined where nobody can say.
 */
export function defaultOf(
  path: Path,
  chart: Chart,
  effects: Effects | undefined,
): Message | undefined {
  const own = getAt(chart.defaults, path);
  if (own !== undefined && own !== null) return showValue(own);
  const isBundled = schemaAt(chart.schema, path.slice(0, 1))?.['x-subchart'] !== undefined;
  if (!isBundled || own === null) return say`none`;
  const bundled = effects?.version === chart.version ? getAt(effects.defaults, path) : undefined;
  return isShown(bundled) ? showValue(bundled) : undefined;
}

function isShown(value: Json | undefined): value is Json {
  return value !== undefined && value !== null && value !== '';
}
