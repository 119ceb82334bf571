import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isObject, type JsonObject } from '../../server/src/core/json.ts';
import { readKnownInclude } from './known-includes.ts';
import { type Chain, layOut, type TemplateObject } from './layout.ts';
import { type Node, parseTemplate, type Template } from './parse-template.ts';
import { createReader } from './read-output.ts';
import { call, constant, type Expression, mapOf, type Term, termOf } from './term.ts';

interface LoadedChart {
  /** `polyaxon`, `polyaxon/charts/redis`, … as Helm names templates. */
  readonly place: string;
  readonly folder: string;
  /** Where its values are in the release's values. */
  readonly values: readonly string[];
  readonly manifest: JsonObject;
}

export interface ChartObjects {
  readonly name: string;
  readonly version: string;
  /** Template file → the objects that it renders. */
  readonly files: ReadonlyMap<string, readonly TemplateObject[]>;
  /** Defaults of the sub-charts, below their names. */
  readonly defaults: JsonObject;
}

/** Reads a chart's folder with all its sub-charts. */
export function readObjects(folder: string): ChartObjects {
  const charts = loadCharts(folder);
  const [main] = charts;
  if (!main) throw new Error(`${folder} holds no chart.`);
  const templates = new Map<string, readonly [Template, LoadedChart]>();
  for (const chart of charts) {
    for (const file of globSync('templates/**/*.{yaml,yml,tpl}', { cwd: chart.folder })) {
      const template = parseTemplate(readFileSync(join(chart.folder, file), 'utf8'));
      templates.set(`${chart.place}/${file}`, [template, chart]);
    }
  }
  const defaults = Object.fromEntries(
    charts.slice(1).flatMap(({ values, folder: at }) => {
      const [key, ...deeper] = values;
      return key && deeper.length === 0 ? [[key, readYaml(join(at, 'values.yaml'))]] : [];
    }),
  );
  const reader = createReader(definesOf(templates), defaults, readKnownInclude);
  const files = new Map<string, readonly TemplateObject[]>();
  for (const [name, [template, chart]] of [...templates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/\/_[^/]*$/.test(name)) continue;
    const objects = layOut(reader.read(template.body, contextOf(chart, name)), guardOf(chart));
    if (objects.length > 0) files.set(name, objects);
  }
  return {
    name: String(main.manifest.name),
    version: String(main.manifest.version),
    files,
    defaults,
  };
}

/** Of two templates with one name the last one in Helm's order wins: parents after their children. */
function definesOf(templates: ReadonlyMap<string, readonly [Template, LoadedChart]>) {
  const depth = (name: string) => name.split('/').length;
  const order = [...templates].sort(([a], [b]) => depth(b) - depth(a) || (a < b ? 1 : -1));
  return new Map<string, readonly Node[]>(order.flatMap(([, [template]]) => [...template.defines]));
}

function loadCharts(
  folder: string,
  place?: string,
  values: readonly string[] = [],
): readonly LoadedChart[] {
  const manifest = readYaml(join(folder, 'Chart.yaml'));
  const at = place ?? String(manifest.name);
  const below = existsSync(join(folder, 'charts'))
    ? globSync('charts/*/Chart.yaml', { cwd: folder })
    : [];
  return [
    { place: at, folder, values, manifest },
    ...below.sort().flatMap((file) => {
      const name = file.split('/')[1] ?? '';
      return loadCharts(join(folder, 'charts', name), `${at}/charts/${name}`, [...values, name]);
    }),
  ];
}

/** A sub-chart is left out where its condition is false. */
function guardOf({ values }: LoadedChart): Chain {
  const [name] = values;
  if (name === undefined) return undefined;
  const enabled: Expression = { op: 'path', path: [name, 'enabled'] };
  return { outer: undefined, condition: call('ne', enabled, { op: 'const', value: false }) };
}

function contextOf({ place, values, manifest }: LoadedChart, file: string): Term {
  const text = (value: unknown) => constant(typeof value === 'string' ? value : '');
  return mapOf({
    Values: termOf({ op: 'path', path: values }),
    Chart: mapOf({
      Name: text(manifest.name),
      Version: text(manifest.version),
      AppVersion: text(manifest.appVersion),
    }),
    Release: mapOf({
      Name: constant('{release}'),
      Namespace: constant('{namespace}'),
      Service: constant('Helm'),
      Revision: constant(1),
      IsInstall: constant(true),
      IsUpgrade: constant(false),
    }),
    Template: mapOf({ BasePath: constant(`${place}/templates`), Name: constant(file) }),
    Capabilities: mapOf({
      KubeVersion: mapOf({
        Version: constant('v1.35.0'),
        GitVersion: constant('v1.35.0'),
        Major: constant('1'),
        Minor: constant('35'),
      }),
    }),
  });
}

function readYaml(file: string): JsonObject {
  const value: unknown = parse(readFileSync(file, 'utf8'), {
    schema: 'yaml-1.1',
    prettyErrors: false,
  });
  if (!isObject(value)) throw new Error(`${file} is no map.`);
  return value;
}
