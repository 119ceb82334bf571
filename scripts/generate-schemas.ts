import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChartName } from '../server/src/core/charts/chart.ts';
import { isObject, type Json, type JsonObject } from '../server/src/core/json.ts';
import { checkNode, readSchemaSource, type SchemaSource } from './schema-source.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Words for the generator alone; everything else goes into the schema. */
const CONSUMED = new Set(['x-charts', 'x-open', 'x-include', 'items', 'properties']);

/** One chart at one version, as `schemas/charts` holds it. */
export interface ChartVersion {
  readonly name: ChartName;
  readonly version: string;
}

interface Context {
  readonly source: SchemaSource;
  readonly chart: ChartName;
}

/** Path in the project → text, for the schema of every chart version that was imported. */
export function generateSchemas(): Map<string, string> {
  const source = readSchemaSource(join(ROOT, 'schemas/source'));
  const files = new Map<string, string>();
  for (const chart of listChartVersions()) {
    const folder = `schemas/charts/${chart.name}/${chart.version}`;
    const defaults: unknown = JSON.parse(readFileSync(join(ROOT, folder, 'defaults.json'), 'utf8'));
    if (!isObject(defaults)) throw new Error(`${folder}/defaults.json is no map.`);
    const schema = buildSchema(source, chart, defaults);
    files.set(`${folder}/values.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return files;
}

export function listChartVersions(): readonly ChartVersion[] {
  const charts: readonly ChartName[] = ['platform', 'agent'];
  return charts.flatMap((name) => {
    const folder = join(ROOT, 'schemas/charts', name);
    const versions = existsSync(folder) ? readdirSync(folder).sort() : [];
    return versions.map((version) => ({ name, version }));
  });
}

function buildSchema(source: SchemaSource, chart: ChartVersion, defaults: JsonObject): JsonObject {
  const context = { source, chart: chart.name };
  const properties = buildProperties(source.properties, context, '', undefined, defaults);
  const definitions: Record<string, Json> = {};
  const wanted = refsIn(properties);
  for (const name of wanted) {
    const definition = buildNode(source.definitions[name], context, name, undefined, undefined);
    definitions[name] = definition;
    for (const other of refsIn(definition)) wanted.add(other);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Values of Polyaxon's ${chart.name} chart ${chart.version} (unofficial)`,
    type: 'object',
    properties,
    additionalProperties: false,
    definitions: Object.fromEntries(Object.entries(definitions).sort(byKey)),
  };
}

function buildProperties(
  properties: JsonObject,
  context: Context,
  where: string,
  docs: Json | undefined,
  defaults: Json | undefined,
): JsonObject {
  const result: Record<string, Json> = {};
  for (const [key, node] of Object.entries(properties)) {
    const path = where === '' ? key : `${where}.${key}`;
    const { 'x-charts': charts } = checkNode(node, path);
    if (Array.isArray(charts) && !charts.includes(context.chart)) continue;
    const fallback = isObject(defaults) && Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    result[key] = buildNode(node, context, path, docs, fallback);
  }
  return result;
}

function buildNode(
  json: Json | undefined,
  context: Context,
  where: string,
  parentDocs: Json | undefined,
  fallback: Json | undefined,
): JsonObject {
  const node = checkNode(json, where);
  const docs = node['x-docs'] ?? parentDocs;
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(node)) {
    if (!CONSUMED.has(key)) result[key] = value;
  }
  if (docs !== undefined) result['x-docs'] = docs;
  if (node.type !== undefined) result.type = [node.type, 'null'].flat();
  if (Array.isArray(node.enum)) result.enum = [...node.enum, null];
  if (node.items !== undefined) {
    result.items = buildNode(node.items, context, `${where}[]`, docs, undefined);
  }
  if (isObject(node.additionalProperties)) {
    const rest = buildNode(node.additionalProperties, context, `${where}.*`, undefined, undefined);
    result.additionalProperties = rest;
  }
  if (isObject(node.properties)) {
    const all = { ...includedProperties(node, context.source, where), ...node.properties };
    result.properties = buildProperties(all, context, where, docs, fallback);
    if (node['x-open'] !== true) result.additionalProperties = false;
  } else if (fallback !== undefined && fallback !== null) {
    result.default = fallback;
  }
  return result;
}

function includedProperties(node: JsonObject, source: SchemaSource, where: string): JsonObject {
  const names = node['x-include'];
  let result: JsonObject = {};
  for (const name of Array.isArray(names) ? names : []) {
    const group = source.groups[String(name)];
    if (!isObject(group)) throw new Error(`${where} includes ${name}, which is no group.`);
    result = { ...result, ...group };
  }
  return result;
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
