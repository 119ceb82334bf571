import { nameSeenFrom } from '../../core/file-names.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import { getAt, type Path } from '../../core/path.ts';
import { type Positions, positionsOf } from '../../core/positions.ts';
import { decidingLayer } from '../../core/releases/deciding-layer.ts';
import type { Layer } from '../../core/releases/release.ts';
import type { Site } from '../../core/releases/site.ts';
import { spanInLayer } from '../../core/releases/span-in-site.ts';
import type { Source } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';
import { type Message, say, textOf } from '../../core/words/say.ts';
import { type ValueLine, valueLines } from './value-lines.ts';

/** What Helm would use for a release, as YAML. It is a person's own values: passwords in them are shown. */
export interface EffectiveValues {
  readonly release: string;
  /** Each line with its origin. */
  readonly text: string;
  readonly links: readonly OriginLink[];
  /** The same without origins, to be compared with the chart's defaults. */
  readonly plain: string;
  readonly defaults: string;
}

/** An origin in the text, and the place that it names. */
export interface OriginLink {
  readonly span: Span;
  readonly source: Source;
  /** In the source, counted from one. */
  readonly line: number;
}

type Tell = (message: Message) => string;

/** Origins stand in one column, as far as the lines leave them room. */
const COLUMN = 44;

export function effectiveValues(site: Site, tell: Tell = textOf): EffectiveValues {
  const { values, release } = site;
  const { chart } = values;
  // A diff lines up what stands in the same order.
  const lines = valueLines(inOrderOf(values.effective, chart.defaults));
  const originOf = createOrigins(site, tell);
  const links: OriginLink[] = [];
  const removed = (path: Path) => tell(say`${path.at(-1)}: removed`);
  let text = headOf(site, tell);
  const add = (line: string, origin?: Origin) => {
    text += origin ? `${line.padEnd(COLUMN)} # ` : line;
    if (origin?.source) {
      const span = { start: text.length, end: text.length + origin.name.length };
      links.push({ span, source: origin.source, line: origin.line ?? 1 });
    }
    text += `${origin?.name ?? ''}\n`;
  };
  for (const [index, line] of lines.entries()) {
    add(line.text, line.kind === 'value' ? originOf(line.path) : undefined);
    if (line.kind !== 'section') continue;
    const pad = / */.exec(lines[index + 1]?.text ?? '')?.[0] ?? '';
    for (const path of removedBelow(line.path, site)) {
      add(`${pad}# ${removed(path)}`, originOf(path));
    }
  }
  for (const path of removedBelow([], site)) add(`# ${removed(path)}`, originOf(path));
  const plain = asText(lines);
  const defaults = asText(valueLines(chart.defaults));
  return { release: release.name, text, links, plain, defaults };
}

interface Origin {
  readonly name: string;
  /** None for the chart's defaults. */
  readonly source?: Source;
  readonly line?: number;
}

function createOrigins({ values, release: { layers }, layer: own }: Site, tell: Tell) {
  const positions = new Map<Source, Positions>();
  return (path: Path): Origin => {
    const layer = values.isWritten(path) ? layers[decidingLayer(layers, path)] : undefined;
    if (!layer || layer.kind === 'unknown') return { name: tell(say`chart default`) };
    const { source } = layer;
    const known = positions.get(source) ?? positionsOf(source.text);
    positions.set(source, known);
    const line = known.positionAt(spanInLayer(layer, path, 'key').start).line + 1;
    return { name: `${nameSeenFrom(own.source.name, source.name)}:${line}`, source, line };
  };
}

/** Defaults that a null takes away. */
function removedBelow(path: Path, { values }: Site): readonly Path[] {
  const { chart, written, effective } = values;
  const given = getAt(written, path);
  const left = getAt(effective, path);
  if (!isObject(given) || !isObject(left)) return [];
  const fallback: JsonObject = asMap(getAt(chart.defaults, path));
  return Object.keys(given)
    .filter((key) => given[key] === null && !Object.hasOwn(left, key))
    .filter((key) => Object.hasOwn(fallback, key))
    .map((key) => [...path, key]);
}

function inOrderOf(value: Json, like: Json | undefined): Json {
  if (!isObject(value)) return value;
  const fallback = asMap(like);
  const known = Object.keys(fallback).filter((key) => Object.hasOwn(value, key));
  const own = Object.keys(value).filter((key) => !Object.hasOwn(fallback, key));
  const at = (map: JsonObject, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
  const ordered = [...known, ...own].map((key): [string, Json] => [
    key,
    inOrderOf(at(value, key) ?? null, at(fallback, key)),
  ]);
  return Object.fromEntries(ordered);
}

function asMap(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function headOf({ values, release, layer: own, role, versionAsked }: Site, tell: Tell): string {
  const { name, version } = values.chart;
  const chart = `${name} ${version}`;
  const names = release.layers.map((layer) => tell(nameOf(layer, own.source.name)));
  const templated = release.layers.filter((layer) => layer.kind === 'text' && layer.place.open);
  const lines = [
    versionAsked === undefined
      ? say`What Helm would use for ${release.name}: chart ${chart}.`
      : say`What Helm would use for ${release.name}: chart ${chart} in place of ${versionAsked}, which is not known.`,
    say`From the lowest on: chart defaults, ${names.join(', ')}.`,
    ...(role === 'overlay' ? [say`Not all of its layers are known here.`] : []),
    ...templated.map(
      (layer) =>
        say`${nameOf(layer, own.source.name)} is a template: what it fills in is not known here.`,
    ),
    say`Passwords that the values hold are shown as they are.`,
  ];
  const told = lines.map((line) => `# ${tell(line).replaceAll('\n', ' ')}`);
  return `${told.join('\n')}\n\n`;
}

function nameOf(layer: Layer, from: string): Message {
  if (layer.kind === 'unknown') return say`something unknown`;
  const name = nameSeenFrom(from, layer.source.name);
  return layer.kind === 'set' ? say`what ${name} sets` : name;
}

function asText(lines: readonly ValueLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}
