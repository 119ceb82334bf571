import { nameSeenFrom } from '../core/file-names.ts';
import { isObject } from '../core/json.ts';
import { getAt, type Path } from '../core/path.ts';
import { positionsOf } from '../core/positions.ts';
import { decidingLayer, replaces, writes } from '../core/releases/deciding-layer.ts';
import { type KnownLayer, type Layer, writtenBy } from '../core/releases/release.ts';
import type { Part } from '../core/releases/run-part.ts';
import type { Site } from '../core/releases/site.ts';
import { spanInLayer } from '../core/releases/span-in-site.ts';
import { escapeMessage } from './escape-message.ts';
import { showWritten } from './show-value.ts';

/** Where a value stands: in the file at hand, or in other layers. */
export type Where = (preposition: 'in' | 'by') => string;

/** The address of a line of a file, counted from one. */
export type LinkTo = (name: string, line: number) => string;

/** What holds at a path in the releases of a layer, as list items. `here` tells of one of them. */
export function describeHere(
  path: Path,
  part: Part,
  here: (path: Path, site: Site, where: Where) => string,
  linkTo?: LinkTo,
): readonly string[] {
  const told = inReleases(part, (site) => [
    here(path, site, (preposition) => `${preposition} ${writers(path, site, linkTo)}`),
  ]);
  const [only, ...others] = told;
  if (only && others.length === 0 && only.releases === undefined) return [`- Here: ${only.words}`];
  return told.map(({ words, releases }) => `- In release ${releases ?? ''}: ${words}`);
}

/** Which layers override a key of this one, and which this one overrides, as list items. */
export function describeOverrides(path: Path, part: Part, linkTo?: LinkTo): readonly string[] {
  const told = inReleases(part, (site) => overrides(path, site, linkTo));
  return told.map(({ words, releases }) => {
    return `- ${words}${releases === undefined ? '' : ` (release ${releases})`}`;
  });
}

function overrides(
  path: Path,
  { release: { layers }, layer: own, index }: Site,
  linkTo: LinkTo | undefined,
): readonly string[] {
  if (path.length === 0 || !writes(own, path)) return [];
  const over = layers
    .slice(index + 1)
    .filter(isSeen)
    .findLast((each) => isOver(each, own, path));
  if (over) return [`Overridden in ${placeOf(over, path, own, linkTo)}: ${valueIn(over, path)}`];
  const under = layers
    .slice(0, index)
    .filter(isSeen)
    .findLast((each) => isOver(own, each, path));
  return under ? [`Overrides ${placeOf(under, path, own, linkTo)}: ${valueIn(under, path)}`] : [];
}

function isSeen(layer: Layer): layer is KnownLayer {
  return layer.kind !== 'unknown';
}

/** Two maps are merged; everything else gives way. */
function isOver(above: Layer, below: Layer, path: Path): boolean {
  if (!writes(below, path)) return false;
  return replaces(above, path) || (writes(above, path) && !isObject(getAt(writtenBy(below), path)));
}

function valueIn(layer: Layer, path: Path): string {
  const value = getAt(writtenBy(layer), path);
  return value === undefined || value === null ? 'unset' : showWritten(path, value);
}

/** All layers that write a map, the one that decides of anything else. */
function writers(
  path: Path,
  { release: { layers }, layer: own }: Site,
  linkTo: LinkTo | undefined,
): string {
  const decides = layers[decidingLayer(layers, path)];
  const isMap = isObject(getAt(writtenBy(decides), path));
  const found = isMap ? layers.filter((layer) => writes(layer, path)) : [decides];
  const names = found.flatMap((layer) => {
    if (!layer || !isSeen(layer)) return [];
    return [layer === own ? 'this file' : placeOf(layer, path, own, linkTo)];
  });
  return new Intl.ListFormat('en-GB').format(names);
}

/** `prod.yaml:12`, as seen from the file at hand. */
function placeOf(
  layer: KnownLayer,
  path: Path,
  own: KnownLayer,
  linkTo: LinkTo | undefined,
): string {
  const { name, text } = layer.source;
  const line = positionsOf(text).positionAt(spanInLayer(layer, path, 'key').start).line + 1;
  const place = `${nameSeenFrom(own.source.name, name)}:${line}`;
  return linkTo ? `[${escapeMessage(place)}](${linkTo(name, line)})` : place;
}

interface Told {
  readonly words: string;
  /** Undefined where it holds in all of them. */
  readonly releases: string | undefined;
}

/** What is to be told of each release, each thing once. */
function inReleases(part: Part, tell: (site: Site) => readonly string[]): readonly Told[] {
  const names = new Map<string, string[]>();
  for (const site of part) {
    for (const words of tell(site)) {
      names.set(words, [...(names.get(words) ?? []), site.release.name]);
    }
  }
  return [...names].map(([words, releases]) => ({
    words,
    releases: releases.length === part.length ? undefined : releases.join(', '),
  }));
}
