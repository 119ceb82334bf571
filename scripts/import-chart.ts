import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSchemas } from './generate-schemas.ts';
import { type ImportedChart, readChart } from './import-chart/read-chart.ts';
import { withUnpackedChart } from './import-chart/unpack-chart.ts';

/**
 * Takes a chart's folder or .tgz into `schemas/charts/<chart>/<version>/` and returns that folder.
 * Nothing is written unless everything could be read.
 */
export function importChart(source: string, root: string): string {
  const isFolder = statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const isArchive = !isFolder && /\.t(?:ar\.)?gz$/.test(source);
  const chart = isArchive ? withUnpackedChart(source, readChart) : readChart(source);
  const target = join(root, 'schemas', 'charts', chart.name, chart.version);
  mkdirSync(target, { recursive: true });
  writeTogether(
    new Map([
      [join(target, 'defaults.json'), toText(chart.defaults)],
      [join(target, 'reads.json'), toText(readsOf(chart))],
    ]),
  );
  return target;
}

function readsOf({ dependencies, reads }: ImportedChart): object {
  return { dependencies, reads: Object.fromEntries(reads) };
}

function toText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
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
