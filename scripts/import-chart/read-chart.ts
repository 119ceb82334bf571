import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ChartName } from '../../server/src/core/charts/chart.ts';
import { isObject, type JsonObject } from '../../server/src/core/json.ts';
import { type ReadOptions, readTemplates, type TemplateReads } from './read-templates.ts';
import { parseTemplate, type TemplateTree } from './template-tree.ts';

/** What is taken over from a chart's folder. */
export interface ImportedChart {
  readonly name: ChartName;
  readonly version: string;
  /** values.yaml. */
  readonly defaults: JsonObject;
  /** Sub-chart → the version that is pinned. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** What the chart's own templates do with the values; those of the sub-charts are not looked at. */
  readonly templates: TemplateReads;
  /** Those that the folder brings along. */
  readonly subcharts: readonly Subchart[];
}

/** A chart that the chart deploys along, with its values below its own name. */
export interface Subchart {
  readonly name: string;
  readonly version: string;
  readonly defaults: JsonObject;
  /** values.schema.json, which Helm holds the values to. */
  readonly schema: JsonObject;
  readonly templates: TemplateReads;
}

/** What Chart.yaml calls the charts → what `deploymentChart` calls them. */
const CHARTS: Readonly<Record<string, ChartName>> = {
  polyaxon: 'platform',
  agent: 'agent',
  // Its name up to 1.0.
  'polyaxon-agent': 'agent',
};

/** Reads a chart's folder; an error names the file. */
export function readChart(folder: string): ImportedChart {
  const manifest = readYaml(join(folder, 'Chart.yaml'));
  const { name: title, version } = manifest;
  const name =
    typeof title === 'string' && Object.hasOwn(CHARTS, title) ? CHARTS[title] : undefined;
  if (name === undefined) {
    throw new Error(`${folder} holds the chart "${title}"; known are polyaxon and agent.`);
  }
  if (typeof version !== 'string' || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`${join(folder, 'Chart.yaml')} has no version such as 2.15.1.`);
  }
  return {
    name,
    version,
    defaults: readYaml(join(folder, 'values.yaml')),
    dependencies: readDependencies(folder, manifest),
    templates: readTemplates(parseTemplates(join(folder, 'templates'))),
    subcharts: readSubcharts(join(folder, 'charts')),
  };
}

function readSubcharts(folder: string): readonly Subchart[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.map((name) => readSubchart(join(folder, name), name));
}

function readSubchart(folder: string, name: string): Subchart {
  const libraries = globSync('charts/*/templates', { cwd: folder });
  const schema = join(folder, 'values.schema.json');
  const options: ReadOptions = {
    base: [name],
    when: [`${name}.enabled`],
    library: libraries.flatMap((library) => parseTemplates(join(folder, library))),
  };
  return {
    name,
    version: String(readYaml(join(folder, 'Chart.yaml')).version),
    defaults: readYaml(join(folder, 'values.yaml')),
    schema: existsSync(schema) ? readYaml(schema) : {},
    templates: readTemplates(parseTemplates(join(folder, 'templates')), options),
  };
}

/** Charts for Helm 2 list their sub-charts in a file of its own, and some have only its lock. */
function readDependencies(folder: string, manifest: JsonObject): Readonly<Record<string, string>> {
  const files = ['requirements.yaml', 'Chart.lock', 'requirements.lock'].map((file) =>
    join(folder, file),
  );
  const file = files.find((path) => existsSync(path));
  const holder = manifest.dependencies === undefined && file ? readYaml(file) : manifest;
  const list = Array.isArray(holder.dependencies) ? holder.dependencies : [];
  return Object.fromEntries(
    list.filter(isObject).map(({ name, version }) => [String(name), String(version)]),
  );
}

function parseTemplates(folder: string): readonly TemplateTree[] {
  const names = globSync('**/*.{yaml,yml,tpl,txt}', { cwd: folder }).sort();
  if (names.length === 0) throw new Error(`${folder} holds no templates.`);
  return names.map((name) => {
    const file = join(folder, name);
    try {
      return parseTemplate(readText(file), name.endsWith('.txt'));
    } catch (error) {
      throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
    }
  });
}

/** Read as Helm reads it: YAML 1.1, except that dates stay text. */
function readYaml(file: string): JsonObject {
  let text: string;
  try {
    text = readText(file);
  } catch {
    throw new Error(`${file} cannot be read; give a chart's folder or .tgz.`);
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

/** Bytes that are no UTF-8 are an error, not a text with holes. */
function readText(file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
}

function isTimestamp(tag: string): boolean {
  return tag === 'tag:yaml.org,2002:timestamp';
}
