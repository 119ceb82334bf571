import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChartName } from '../server/src/core/charts/chart.ts';
import { compareVersions } from '../server/src/core/charts/version.ts';
import { isObject, type Json, type JsonObject } from '../server/src/core/json.ts';
import { readSchemaSource, type SchemaSource } from './schema-source.ts';
import { buildNode, buildProperties } from './schemas/build-schema.ts';
import { type Place, toReadTree } from './schemas/place.ts';
import { printJson } from './schemas/print-schema.ts';
import { readSubcharts } from './schemas/read-subcharts.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One chart at one version, as `schemas/charts` holds it. */
export interface ChartVersion {
  readonly name: ChartName;
  readonly version: string;
}

/** Path in the project → text, for the schema of every chart version that was imported. */
export function generateSchemas(): Map<string, string> {
  const source = readSchemaSource(join(ROOT, 'schemas/source'));
  const files = new Map<string, string>();
  for (const chart of listChartVersions()) {
    const folder = `schemas/charts/${chart.name}/${chart.version}`;
    const defaults = readJson(join(ROOT, folder, 'defaults.json'));
    const reads = readJson(join(ROOT, folder, 'reads.json'));
    const schema = buildSchema(source, chart, defaults, reads);
    files.set(`${folder}/values.schema.json`, `${printJson(schema)}\n`);
  }
  return files;
}

/** By chart, the oldest version first. */
export function listChartVersions(): readonly ChartVersion[] {
  const charts: readonly ChartName[] = ['platform', 'agent'];
  return charts.flatMap((name) => {
    const folder = join(ROOT, 'schemas/charts', name);
    const versions = existsSync(folder) ? readdirSync(folder).sort(compareVersions) : [];
    return versions.map((version) => ({ name, version }));
  });
}

function buildSchema(
  source: SchemaSource,
  { name, version }: ChartVersion,
  defaults: JsonObject,
  { dependencies, reads }: JsonObject,
): JsonObject {
  const pins = Object.entries(isObject(dependencies) ? dependencies : {}).map(
    ([chart, pin]) => [chart, Number.parseInt(String(pin), 10)] as const,
  );
  const context = { source, pins: new Map(pins), subcharts: readSubcharts(dependencies) };
  const top: Place = {
    ...{ path: '', reads: toReadTree(isObject(reads) ? reads : {}), fallback: defaults },
    ...{ whole: false, dead: false, pin: undefined },
  };
  const properties = buildProperties({ properties: source.properties }, top, context);
  const definitions: Record<string, Json> = {};
  const wanted = refsIn(properties);
  for (const definition of wanted) {
    const place = { ...top, path: definition, whole: true, fallback: undefined };
    definitions[definition] = buildNode(source.definitions[definition], place, context);
    for (const other of refsIn(definitions[definition])) wanted.add(other);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Values of Polyaxon's ${name} chart ${version} (unofficial)`,
    type: 'object',
    properties,
    additionalProperties: false,
    definitions: Object.fromEntries(Object.entries(definitions).sort(byKey)),
  };
}

function refsIn(json: Json): Set<string> {
  const text = JSON.stringify(json);
  return new Set(
    [...text.matchAll(/"\$ref":"#\/definitions\/(\w+)"/g)].map(([, name]) => name ?? ''),
  );
}

function byKey([a]: readonly [string, Json], [b]: readonly [string, Json]): number {
  return a < b ? -1 : 1;
}

function readJson(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(value)) throw new Error(`${file} is no map.`);
  return value;
}
