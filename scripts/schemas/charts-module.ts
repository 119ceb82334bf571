import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { dereference } from '../../server/src/core/shape/schema-at.ts';
import { type ChartVersion, listChartVersions } from '../generate-schemas.ts';
import { readSubcharts } from './read-subcharts.ts';
import { shareJson } from './share-json.ts';
import { shareUses } from './share-uses.ts';

const CHARTS = fileURLToPath(new URL('../../schemas/charts', import.meta.url));

/** ESM with all that is known of the charts, each part that versions share once. */
export function chartsModule(): string {
  // The newest first: older ones are written beside what they have in common with it.
  const charts = listChartVersions().toReversed();
  const [defaults, schemas, dead, uses]: [Parts, Parts, Parts, Parts] = [{}, {}, {}, {}];
  const { conditions, share } = shareUses();
  const entries = charts.map((chart) => {
    const id = exportName(chart);
    const folder = join(CHARTS, chart.name, chart.version);
    const subcharts = readSubcharts(readJson(join(folder, 'reads.json')).dependencies);
    const schema = readJson(join(folder, 'values.schema.json'));
    defaults[`${id}_defaults`] = readJson(join(folder, 'defaults.json'));
    schemas[`${id}_schema`] = schema;
    dead[`${id}_dead`] = deadPaths(schema);
    uses[`${id}_uses`] = [
      readJson(join(folder, 'uses.json')),
      ...[...subcharts.values()].map((facts) => facts.uses),
    ].map(share);
    const about = `name: '${chart.name}', version: '${chart.version}'`;
    const data = `defaults: ${id}_defaults, schema: ${id}_schema, dead: ${id}_dead, uses: ${id}_uses`;
    return `  { ${about}, ${data} },\n`;
  });
  const history = readJson(join(CHARTS, 'history.json'));
  return [
    shareJson([defaults, schemas, dead, uses, { history }, { conditions }]),
    `\nexport { conditions, history };\nexport const charts = [\n${entries.toReversed().join('')}];\n`,
  ].join('');
}

type Parts = Record<string, Json>;

/** The paths that the schema calls dead, the outermost alone; none of them is below a key of any name. */
function deadPaths(schema: JsonObject, node = dereference(schema, schema), path = ''): string[] {
  if (node?.['x-dead'] === true) return [path];
  const entries = isObject(node?.properties) ? Object.entries(node.properties) : [];
  return entries.flatMap(([key, child]) =>
    isObject(child)
      ? deadPaths(schema, dereference(schema, child), path === '' ? key : `${path}.${key}`)
      : [],
  );
}

/** Declarations for the module. */
export const CHARTS_TYPES = `import type { ChartName } from '../src/core/charts/chart.ts';
import type { Condition } from '../src/core/charts/condition.ts';
import type { PackedUses } from '../src/core/charts/template-use.ts';
import type { JsonObject } from '../src/core/json.ts';

export interface ChartData {
  readonly name: ChartName;
  readonly version: string;
  readonly defaults: JsonObject;
  readonly schema: JsonObject;
  readonly dead: readonly string[];
  /** Of its own templates, and of those of its sub-charts. */
  readonly uses: readonly PackedUses[];
}

export declare const charts: readonly ChartData[];

/** What is known of one chart's release lines (2.15, …), oldest first. */
export interface ChartHistory {
  /** Line → the sub-charts that it pins, as one text. */
  readonly pins: Readonly<Record<string, string>>;
  /**
   * First and last line, with a space between → the paths that these lines and all between read. What
   * is rendered whole ends with a star.
   */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** What a release reads besides, and does not read, compared with the last one of its line. */
  readonly releases: Readonly<Record<string, ReleaseReads>>;
}

export interface ReleaseReads {
  readonly adds: readonly string[];
  readonly lacks: readonly string[];
}

/** What uses speak of by number. */
export declare const conditions: readonly Condition[];

export declare const history: Readonly<Record<ChartName, ChartHistory>>;
`;

function exportName({ name, version }: ChartVersion): string {
  return `${name}_${version.replace(/\W/g, '_')}`;
}

function readJson(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(value)) throw new Error(`${file} is no map.`);
  return value;
}
