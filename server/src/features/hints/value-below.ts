import { nameSeenFrom } from '../../core/file-names.ts';
import { isTemplated, type Json } from '../../core/json.ts';
import { getAt, type Path } from '../../core/path.ts';
import { replaces, writes } from '../../core/releases/deciding-layer.ts';
import { type KnownLayer, writtenBy } from '../../core/releases/release.ts';
import type { Site } from '../../core/releases/site.ts';
import { type Message, say } from '../../core/words/say.ts';

/** What would hold if a layer did not write a path. */
export interface ValueBelow {
  readonly value: Json;
  /** The layer that has it; undefined for the chart's default. */
  readonly layer?: KnownLayer;
}

/** Undefined where nobody knows, or where nothing would hold. */
export function valueBelow(path: Path, site: Site): ValueBelow | undefined {
  const { release, index, values } = site;
  for (const layer of release.layers.slice(0, index).toReversed()) {
    if (layer.kind === 'unknown' || (layer.kind === 'text' && layer.place.open)) return undefined;
    if (writes(layer, path)) {
      const value = getAt(writtenBy(layer), path);
      return value === undefined || isOpenIn(layer, path) ? undefined : { value, layer };
    }
    if (replaces(layer, path)) return undefined;
  }
  const value = knowsDefaults(site) ? getAt(values.chart.defaults, path) : undefined;
  return value === undefined || value === null ? undefined : { value };
}

/** All layers are known, and the chart is the very one that is deployed. */
export function knowsDefaults({ role, versionAsked }: Site): boolean {
  return role === 'root' && versionAsked === undefined;
}

/** A template may leave it out, or fill in something else. */
function isOpenIn(layer: KnownLayer, path: Path): boolean {
  if (layer.kind === 'text' && layer.place.conditional) return true;
  return path.some((_, depth) => isTemplated(getAt(layer.written, path.slice(0, depth + 1))));
}

/** How a layer is called in the file at hand. */
export function layerName(layer: KnownLayer, { layer: own }: Site): Message {
  const name = nameSeenFrom(own.source.name, layer.source.name);
  if (layer.source.name === own.source.name) return say`this file`;
  return layer.kind === 'set' ? say`set in ${name}` : name;
}
