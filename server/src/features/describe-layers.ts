import { nameSeenFrom } from '../core/file-names.ts';
import type { Site } from '../core/hosts/site.ts';
import { spanInSite } from '../core/hosts/span-in-site.ts';
import { isObject } from '../core/json.ts';
import { getAt, type Path } from '../core/path.ts';
import { positionsOf } from '../core/positions.ts';
import {
  decidingLayer,
  type Layer,
  type Layering,
  ownLayer,
  replaces,
  writes,
} from '../core/releases/layering.ts';
import { showWritten } from './show-value.ts';

/** What holds at a path in the releases of a file, as list items. `here` tells of one without layers. */
export function describeHere(
  path: Path,
  site: Site,
  here: (path: Path, site: Site) => string,
): readonly string[] {
  const told = inReleases(site, (each) => {
    const words = here(path, each);
    const places = each.layering && writers(path, each.layering);
    return [places ? words.replace(/(?<= (?:in|by) )this file$/, places) : words];
  });
  const [only, ...others] = told;
  if (only && others.length === 0 && only.releases === undefined) return [`- Here: ${only.words}`];
  return told.map(({ words, releases }) => `- In release ${releases ?? ''}: ${words}`);
}

/** Which layers override a key of this one, and which this one overrides, as list items. */
export function describeOverrides(path: Path, site: Site): readonly string[] {
  const told = inReleases(site, ({ layering }) => (layering ? overrides(path, layering) : []));
  return told.map(({ words, releases }) => {
    return `- ${words}${releases === undefined ? '' : ` (release ${releases})`}`;
  });
}

function overrides(path: Path, layering: Layering): readonly string[] {
  const { layers, set, index } = layering;
  const own = layers[index];
  if (!own || path.length === 0 || !writes(own, path)) return [];
  const later = [...layers.slice(index + 1), ...(set ? [set] : [])];
  const over = later.findLast((layer) => isOver(layer, own, path));
  if (over) return [`Overridden in ${placeOf(over, path, own)}: ${valueIn(over, path)}`];
  const under = layers.slice(0, index).findLast((layer) => isOver(own, layer, path));
  return under ? [`Overrides ${placeOf(under, path, own)}: ${valueIn(under, path)}`] : [];
}

/** Two maps are merged; everything else gives way. */
function isOver(above: Layer, below: Layer, path: Path): boolean {
  if (!writes(below, path)) return false;
  return replaces(above, path) || (writes(above, path) && !isObject(getAt(below.written, path)));
}

function valueIn({ written }: Layer, path: Path): string {
  const value = getAt(written, path);
  return value === undefined || value === null ? 'unset' : showWritten(path, value);
}

/** All layers that write a map, the one that decides of anything else. */
function writers(path: Path, layering: Layering): string {
  const { layers, set, index } = layering;
  const own = ownLayer(layering);
  const all = [...layers, ...(set ? [set] : [])];
  const decides = decidingLayer(layering, path);
  const isMap = all[decides] !== undefined && isObject(getAt(all[decides].written, path));
  const found = isMap ? all.filter((layer) => writes(layer, path)) : [all[decides]];
  const names = found.flatMap((layer) => {
    if (!layer || !own) return [];
    return [layer === all[index] ? 'this file' : placeOf(layer, path, own)];
  });
  return new Intl.ListFormat('en-GB').format(names);
}

/** `prod.yaml:12`, as seen from the file at hand. */
function placeOf({ source, place }: Layer, path: Path, own: Layer): string {
  const span = place && spanInSite(place, path, 'key');
  const line = span ? positionsOf(source.text).positionAt(span.start).line + 1 : 1;
  return `${nameSeenFrom(own.source.name, source.name)}:${line}`;
}

interface Told {
  readonly words: string;
  /** Undefined where it holds in all of them. */
  readonly releases: string | undefined;
}

/** What is to be told of each release, each thing once. */
function inReleases(site: Site, tell: (site: Site) => readonly string[]): readonly Told[] {
  const sites = [site, ...(site.inOtherReleases ?? [])];
  const names = new Map<string, string[]>();
  for (const each of sites) {
    for (const words of tell(each)) {
      names.set(words, [...(names.get(words) ?? []), each.layering?.release.name ?? '']);
    }
  }
  return [...names].map(([words, releases]) => ({
    words,
    releases: releases.length === sites.length ? undefined : releases.join(', '),
  }));
}
