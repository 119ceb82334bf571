import type { ChartData } from '../../../generated/charts.js';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { formatPath, type Path } from '../path.ts';
import { knownKeys, schemaAt } from '../shape/schema-at.ts';
import type { ShapeError } from '../shape/shape-error.ts';
import { keyHistory, readsIn } from './history.ts';

/**
 * The errors of a chart that stands in for another release, corrected: keys that only that one reads
 * are known, and keys that only the chart reads are not.
 */
export function shapeOfLine(
  { name, schema }: ChartData,
  version: string,
  values: unknown,
  errors: readonly ShapeError[],
): readonly ShapeError[] {
  const isRead = readsIn(name, version);
  const kept = errors.filter(({ kind, path }) => kind !== 'unknown-key' || !isRead(path));
  const reported = new Set(kept.map(({ path }) => formatPath(path)));
  const isMissing = (path: Path) => {
    if (isRead(path) || keyHistory(name, path) === undefined) return false;
    const node = schemaAt(schema, path);
    return node !== undefined && node['x-dead'] === undefined && node['x-reader'] === undefined;
  };
  const missing = (map: JsonObject, at: Path): readonly ShapeError[] =>
    Object.entries(map).flatMap(([key, value]: [string, Json]) => {
      const path = [...at, key];
      // What is read below a sub-chart's name is mostly for the sub-chart to say.
      if (schemaAt(schema, path.slice(0, 1))?.['x-subchart'] !== undefined) return [];
      if (reported.has(formatPath(path))) return [];
      if (isMissing(path)) {
        return [{ kind: 'unknown-key', path, known: knownKeys(schema, at) } as const];
      }
      return isObject(value) ? missing(value, path) : [];
    });
  return [...kept, ...(isObject(values) ? missing(values, []) : [])];
}
