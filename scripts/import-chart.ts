import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../server/src/core/json.ts';
import { generateSchemas } from './generate-schemas.ts';
import { packUses } from './import-chart/pack-uses.ts';
import { type ImportedChart, readChart } from './import-chart/read-chart.ts';
import { subchartFacts } from './import-chart/subchart-facts.ts';
import { withUnpackedChart } from './import-chart/unpack-chart.ts';
import { printJson } from './schemas/print-schema.ts';

/**
 * Takes a chart's folder or .tgz into `schemas/charts/<chart>/<version>/` and returns that folder; the
 * sub-charts in it go beside. Nothing is written unless everything could be read.
 */
export function importChart(source: string, root: string): string {
  const isFolder = statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const isArchive = !isFolder && /\.t(?:ar\.)?gz$/.test(source);
  const chart = isArchive ? withUnpackedChart(source, readChart) : readChart(source);
  const target = join(root, 'schemas', 'charts', chart.name, chart.version);
  mkdirSync(target, { recursive: true });
  const subcharts = join(root, 'schemas', 'charts', 'subcharts');
  if (chart.subcharts.length > 0) mkdirSync(subcharts, { recursive: true });
  writeTogether(
    new Map([
      [join(target, 'defaults.json'), toText(chart.defaults)],
      [join(target, 'reads.json'), toText(readsOf(chart))],
      [join(target, 'uses.json'), toShortText(packUses(chart.templates.uses))],
      ...chart.subcharts.map((subchart) => {
        const file = `${subchart.name}-${subchart.version}.json`;
        return [join(subcharts, file), toShortText(subchartFacts(subchart))] as const;
      }),
    ]),
  );
  return target;
}

function readsOf({ dependencies, templates }: ImportedChart): object {
  return { dependencies, reads: Object.fromEntries(templates.reads) };
}

function toText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What nobody reads from top to bottom. */
function toShortText(value: JsonObject): string {
  return `${printJson(value)}\n`;
}

/** All files or none: each is written beside its place before the first one is put there. */
function writeTogether(files: ReadonlyMap<string, string>): void {
  try {
    for (const [file, text] of files) writeFileSync(`${file}.part`, text);
    for (const file of files.keys()) renameSync(`${file}.part`, file);
  } catch (error) {
    for (const file of files.keys()) rmSync(`${file}.part`, { force: true });
    throw error;
  }
}

if (import.meta.main) {
  const [source, ...rest] = process.argv.slice(2);
  const root = fileURLToPath(new URL('..', import.meta.url));
  try {
    if (source === undefined || rest.length > 0) {
      throw new Error('Usage: import-chart <chart folder or .tgz>');
    }
    console.log(`Wrote ${importChart(source, root)}`);
    for (const [path, text] of generateSchemas()) writeFileSync(join(root, path), text);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
