import type { JsonObject } from '../json.ts';
import { coalesce } from '../values/coalesce.ts';
import type { Effects } from './effects.ts';

/** The values that all templates see: the sub-charts' defaults below the chart's own. */
export function effectiveValues(
  effects: Effects,
  defaults: JsonObject,
  written: JsonObject,
): JsonObject {
  return coalesce(coalesce(effects.defaults, defaults), written);
}
