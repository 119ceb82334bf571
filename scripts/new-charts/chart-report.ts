import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';

/** What `schemas/charts` holds of a chart at a version. */
export interface KnownChart {
  readonly version: string;
  readonly dependencies: JsonObject;
  readonly reads: JsonObject;
  readonly defaults: JsonObject;
  readonly schema: JsonObject;
}

/** Markdown for the reviewer: what differs from the version before, and what has no words yet. */
export function chartReport(chart: string, before: KnownChart, after: KnownChart): string {
  const parts = [
    list('Keys that only the new templates read', added(after.reads, before.reads)),
    list('Keys that no template reads any more', added(before.reads, after.reads)),
    list('Defaults that changed', changes(leaves(before.defaults), leaves(after.defaults))),
    list('Bundled charts', changes(leaves(before.dependencies), leaves(after.dependencies))),
    list('To describe in schemas/source', newly(undescribed(after.schema), before.schema)),
  ];
  const told = parts.filter((part) => part !== undefined);
  const title = `## ${chart} ${after.version}, compared with ${before.version}`;
  return [title, ...(told.length > 0 ? told : ['Nothing differs.'])].join('\n\n');
}

/** A pull request's text is bounded, and so is a reader's patience; the rest is in the commit. */
const MOST = 50;

function list(title: string, lines: readonly string[]): string | undefined {
  if (lines.length === 0) return undefined;
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  const shown = [...lines.slice(0, MOST), ...more];
  return [`### ${title}`, '', ...shown.map((line) => `- ${line}`)].join('\n');
}

/** What the version before leaves in silence as well (most of the bundled charts) is no news. */
function newly(paths: readonly string[], before: Json): readonly string[] {
  const known = new Set(undescribed(before));
  return paths.filter((path) => !known.has(path));
}

function added(now: JsonObject, then: JsonObject): readonly string[] {
  return Object.keys(now).flatMap((key) => (Object.hasOwn(then, key) ? [] : `\`${key}\``));
}

function changes(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now) return [];
    return `\`${path}\`: ${shown(old)} → ${shown(now)}`;
  });
}

/** A default may be a whole file. */
const LONGEST = 100;

function shown(json: string | undefined): string {
  if (json === undefined) return 'nothing';
  return `\`${json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json}\``;
}

/** Value path → the leaf as JSON. */
function leaves(value: Json, path = ''): Map<string, string> {
  if (!isObject(value) || Object.keys(value).length === 0)
    return new Map([[path, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, child]) => [
      ...leaves(child, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** Keys that no source file describes: neither in words, nor by a definition. */
function undescribed(schema: Json, path = ''): readonly string[] {
  if (!isObject(schema) || !isObject(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([key, child]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (!isObject(child)) return [];
    const silent = child.description === undefined && child.$ref === undefined;
    return [...(silent ? [`\`${inner}\``] : []), ...undescribed(child, inner)];
  });
}
