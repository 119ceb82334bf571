import { isEqual, isObject, isTemplated, type Json } from '../../core/json.ts';
import { formatPath, getAt, type Path } from '../../core/path.ts';
import { decidingLayer } from '../../core/releases/deciding-layer.ts';
import type { KnownLayer } from '../../core/releases/release.ts';
import type { Site } from '../../core/releases/site.ts';
import { schemaAt } from '../../core/shape/schema-at.ts';
import { type Message, say } from '../../core/words/say.ts';
import type { HintMode } from './hint.ts';
import { shownValue } from './shown-value.ts';
import { knowsDefaults, layerName } from './value-below.ts';

/** A value that holds in a section though its layer does not write it. */
interface Unwritten {
  /** Below the section. */
  readonly path: Path;
  readonly value: Json;
  /** Where it comes from, in words. */
  readonly from: Message;
}

/**
 * What a written section takes from elsewhere: `replicas = 2, base.yaml` and `imageTag = 2.15.1, chart
 * default`, a line each.
 */
export function sectionHint(section: Path, site: Site, mode: HintMode): readonly Message[] {
  // A layer that is not seen may say anything of it.
  if (!knowsDefaults(site)) return [];
  const all = [...inherited(section, site, mode), ...leftToChart(section, site, mode)];
  return all.map(({ path, value, from }) => {
    return say`${formatPath(path)} = ${shownValue([...section, ...path], value)}, ${from}`;
  });
}

/** From layers below; in what differs only what is not the chart's default anyway. */
function inherited(section: Path, site: Site, mode: HintMode): readonly Unwritten[] {
  const { values, release, index, layer: own } = site;
  const written = getAt(own.written, section);
  const merged = getAt(values.written, section);
  if (index === 0 || !isObject(merged)) return [];
  const missing = Object.entries(merged).filter(
    ([key]) => !(isObject(written) && Object.hasOwn(written, key)),
  );
  return missing
    .flatMap(([key, value]) => leavesBelow(value, [key]))
    .flatMap(({ path, value }): readonly Unwritten[] => {
      const whole = [...section, ...path];
      const from = decidingLayer(release.layers, whole);
      const layer = release.layers[from];
      const isKnown = from < index && layer !== undefined && layer.kind !== 'unknown';
      if (!isKnown || isFilledIn(layer, value)) return [];
      const isPlain = isEqual(value, getAt(values.chart.defaults, whole));
      return isPlain && mode !== 'all' ? [] : [{ path, value, from: layerName(layer, site) }];
    });
}

function isFilledIn(layer: KnownLayer, value: Json): boolean {
  return isTemplated(value) || (layer.kind === 'text' && layer.place.conditional === true);
}

/** Values that no layer writes; in what differs only a switch that is off, and the tag of an own image. */
function leftToChart(section: Path, site: Site, mode: HintMode): readonly Unwritten[] {
  const { values, layer } = site;
  const defaults = getAt(values.chart.defaults, section);
  const written = getAt(values.written, section);
  const own = getAt(layer.written, section);
  if (!isObject(defaults) || !isObject(written) || !isObject(own)) return [];
  return Object.entries(defaults).flatMap(([key, value]): readonly Unwritten[] => {
    const isWritten = Object.hasOwn(written, key);
    if (isWritten || value === null || value === '' || typeof value === 'object') return [];
    const matters =
      key === 'enabled' ? value === false : isTagOf(key, own) && typeof value === 'string';
    if (!matters && mode !== 'all') return [];
    const isDead = schemaAt(values.chart.schema, [...section, key])?.['x-dead'] === true;
    return isDead ? [] : [{ path: [key], value, from: say`chart default` }];
  });
}

/** An image of one's own with the chart's tag. */
function isTagOf(key: string, own: Readonly<Record<string, Json>>): boolean {
  return (
    (key === 'imageTag' && Object.hasOwn(own, 'image')) ||
    (key === 'tag' && (Object.hasOwn(own, 'repository') || Object.hasOwn(own, 'registry')))
  );
}

function leavesBelow(value: Json, path: Path): readonly Pick<Unwritten, 'path' | 'value'>[] {
  if (!isObject(value) || Object.keys(value).length === 0) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leavesBelow(child, [...path, key]));
}
