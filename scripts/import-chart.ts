import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { ChartName } from '../server/src/core/charts/chart.ts';
import { isObject, type JsonObject } from '../server/src/core/json.ts';

/** What Chart.yaml calls the charts → what `deploymentChart` calls them. */
const CHARTS: Readonly<Record<string, ChartName>> = { polyaxon: 'platform', agent: 'agent' };

/**
 * Takes a chart's folder (Chart.yaml and values.yaml) into `schemas/charts/<chart>/<version>/` and
 * returns the file that was written. Nothing is written unless everything could be read.
 */
export function importChart(folder: string, root: string): string {
  const { name, version } = readYaml(join(folder, 'Chart.yaml'));
  const chart = typeof name === 'string' && Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
  if (chart === undefined) {
    const known = Object.keys(CHARTS).join(' and ');
    throw new Error(`${folder} holds the chart "${name}"; known are ${known}.`);
  }
  if (typeof version !== 'string' || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`${join(folder, 'Chart.yaml')} has no version such as 2.15.1.`);
  }
  const text = `${JSON.stringify(readYaml(join(folder, 'values.yaml')), null, 2)}\n`;

  const target = join(root, 'schemas', 'charts', chart, version);
  const file = join(target, 'defaults.json');
  mkdirSync(target, { recursive: true });
  writeFileSync(`${file}.part`, text);
  try {
    renameSync(`${file}.part`, file);
  } catch (error) {
    rmSync(`${file}.part`, { force: true });
    throw error;
  }
  return file;
}

/** Read as Helm reads it: YAML 1.1, except that dates stay text. */
function readYaml(file: string): JsonObject {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read; give a chart's folder.`);
  }
  let value: unknown;
  try {
    value = parse(text, {
      schema: 'yaml-1.1',
      prettyErrors: false,
      customTags: (tags) => tags.filter((tag) => typeof tag !== 'object' || !isTimestamp(tag.tag)),
    });
  } catch (error) {
    throw new Error(`${file} is no YAML: ${error instanceof Error ? error.message : error}`);
  }
  if (!isObject(value)) throw new Error(`${file} is no map.`);
  return value;
}

function isTimestamp(tag: string): boolean {
  return tag === 'tag:yaml.org,2002:timestamp';
}

if (import.meta.main) {
  const [folder, ...rest] = process.argv.slice(2);
  try {
    if (folder === undefined || rest.length > 0)
      throw new Error('Usage: import-chart <chart folder>');
    console.log(`Wrote ${importChart(folder, fileURLToPath(new URL('..', import.meta.url)))}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
