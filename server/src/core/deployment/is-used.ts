import type { Path } from '../path.ts';
import { isInForce } from '../shape/effect.ts';
import type { Values } from '../values/values.ts';

/** Some template puts the value at a path into an object, as the other values stand. */
export function isUsed(values: Values, path: Path): boolean {
  return values.chart.usesAt(path).some((use) => isInForce(values, use, path));
}
