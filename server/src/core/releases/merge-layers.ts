import { isObject, type Json, type JsonObject, withEntries } from '../json.ts';

/**
 * One values file over another as Helm does it with several `-f` (`cli/values.mergeMaps`): maps deep,
 * everything else is replaced. A null stays, and deletes the chart's default only after all are merged.
 */
export function mergeLayers(below: JsonObject, above: JsonObject): JsonObject {
  const changes = Object.entries(above).map(([key, value]): [string, Json] => {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    return [key, isObject(value) && isObject(under) ? mergeLayers(under, value) : value];
  });
  return withEntries(below, changes);
}
