import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChartName } from '../../server/src/core/charts/chart.ts';
import { isObject, type JsonObject } from '../../server/src/core/json.ts';
import type { KnownChart } from './chart-report.ts';

export function knownChart(root: string, chart: ChartName, version: string): KnownChart {
  const read = (file: string) => readJson(path.join(root, 'schemas/charts', chart, version, file));
  const { dependencies, reads } = read('reads.json');
  return {
    version,
    dependencies: isObject(dependencies) ? dependencies : {},
    reads: isObject(reads) ? reads : {},
    defaults: read('defaults.json'),
    schema: read('values.schema.json'),
  };
}

function readJson(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(value)) throw new Error(`${file} is no map.`);
  return value;
}
