import { nameSeenFrom } from '../core/file-names.ts';
import { isObject } from '../core/json.ts';
import { getAt, type Path } from '../core/path.ts';
import { positionsOf } from '../core/positions.ts';
import { decidingLayer, replaces, writes } from '../core/releases/deciding-layer.ts';
import { type KnownLayer, type Layer, writtenBy } from '../core/releases/release.ts';
import type { Part } from '../core/releases/run-part.ts';
import type { Site } from '../core/releases/site.ts';
import { spanInLayer } from '../core/releases/span-in-site.ts';
import { listed, type Message, say, textOf } from '../core/words/say.ts';
import { escapeText } from './escape-message.ts';
import { showWritten } from './show-value.ts';

/** The address of a line of a file, counted from one. */
export type LinkTo = (name: string, line: number) => string;

/** What holds at a path in the releases of a layer. `here` tells of one of them, and knows who writes it. */
export function describeHere(
  path: Path,
  part: Part,
  here: (path: Path, site: Site, writers: Message) => Message,
  linkTo?: LinkTo,
): readonly Message[] {
  const told = inReleases(part, (site) => [here(path, site, writers(path, site, linkTo))]);
  const [only, ...others] = told;
  if (only && others.length === 0 && only.releases === undefined) return [say`Here: ${only.words}`];
  return told.map(({ words, releases = '' }) => say`In release ${releases}: ${words}`);
}

/** Which layers override a key of this one, and which this one overrides. */
export function describeOverrides(path: Path, part: Part, linkTo?: LinkTo): readonly Message[] {
  const told = inReleases(part, (site) => overrides(path, site, linkTo));
  return told.map(({ words, releases }) =>
    releases === undefined ? words : say`${words} (release ${releases})`,
  );
}

function overrides(
  path: Path,
  { release: { layers }, layer: own, index }: Site,
  linkTo: LinkTo | undefined,
): readonly Message[] {
  if (path.length === 0 || !writes(own, path)) return [];
  const over = layers
    .slice(index + 1)
    .filter(isSeen)
    .findLast((each) => isOver(each, own, path));
  if (over) return [say`Overridden in ${placeOf(over, path, own, linkTo)}: ${valueIn(over, path)}`];
  const under = layers
    .slice(0, index)
    .filter(isSeen)
    .findLast((each) => isOver(own, each, path));
  return under
    ? [say`Overrides ${placeOf(under, path, own, linkTo)}: ${valueIn(under, path)}`]
    : [];
}

function isSeen(layer: Layer): layer is KnownLayer {
  return layer.kind !== 'unknown';
}

/** Two maps are merged; everything else gives way. */
function isOver(above: Layer, below: Layer, path: Path): boolean {
  if (!writes(below, path)) return false;
  return replaces(above, path) || (writes(above, path) && !isObject(getAt(writtenBy(below), path)));
}

function valueIn(layer: Layer, path: Path): Message {
  const value = getAt(writtenBy(layer), path);
  return value === undefined || value === null ? say`unset` : showWritten(path, value);
}

/** All layers that write a map, the one that decides of anything else. */
function writers(
  path: Path,
  { release: { layers }, layer: own }: Site,
  linkTo: LinkTo | undefined,
): Message {
  const decides = layers[decidingLayer(layers, path)];
  const isMap = isObject(getAt(writtenBy(decides), path));
  const found = isMap ? layers.filter((layer) => writes(layer, path)) : [decides];
  const names = found.flatMap((layer): Message[] => {
    if (!layer || !isSeen(layer)) return [];
    return [layer === own ? say`this file` : placeOf(layer, path, own, linkTo)];
  });
  return listed(names) ?? '';
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
  const shown = escapeText(place);
  return linkTo ? `[${shown}](${linkTo(name, line)})` : shown;
}

interface Told {
  readonly words: Message;
  /** As Markdown; undefined where it holds in all of them. */
  readonly releases: string | undefined;
}

/** What is to be told of each release, each thing once. */
function inReleases(part: Part, tell: (site: Site) => readonly Message[]): readonly Told[] {
  const told = new Map<string, { readonly words: Message; readonly releases: string[] }>();
  for (const site of part) {
    for (const words of tell(site)) {
      const { releases } = told.get(textOf(words)) ?? { releases: [] };
      told.set(textOf(words), { words, releases: [...releases, site.release.name] });
    }
  }
  return [...told.values()].map(({ words, releases }) => ({
    words,
    releases: releases.length === part.length ? undefined : escapeText(releases.join(', ')),
  }));
}
