import type { ValuesPlace } from '../hosts/host.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { type Path, startsWith } from '../path.ts';
import type { Source } from '../source.ts';
import type { Release } from './release.ts';

/** One file of a release, as far as it speaks of one chart. */
export interface Layer {
  readonly source: Source;
  /** Undefined where it writes nothing for that chart, or could not be read. */
  readonly place: ValuesPlace | undefined;
  readonly written: JsonObject;
}

/** A site's part in a release. */
export interface Layering {
  readonly release: Release;
  readonly layers: readonly Layer[];
  /** What `--set` sets, after all files; its place has overrides and no text. */
  readonly set: Layer | undefined;
  /** The layer that the site is; behind the last one for what `--set` sets. */
  readonly index: number;
}

/** The layer that the site is. */
export function ownLayer({ layers, set, index }: Layering): Layer | undefined {
  return index === layers.length ? set : layers[index];
}

interface Reach {
  /** How many segments of a path are written. */
  readonly depth: number;
  /** The first depth at which something else than a map stands: earlier layers end above it. */
  readonly end: number;
}

function reachOf(written: JsonObject, path: Path): Reach {
  let value: Json | undefined = written;
  let end = Number.POSITIVE_INFINITY;
  for (const [depth, segment] of path.entries()) {
    value = childOf(value, segment);
    if (value === undefined) return { depth, end };
    if (!isObject(value)) end = Math.min(end, depth + 1);
  }
  return { depth: path.length, end };
}

function childOf(value: Json, segment: string | number): Json | undefined {
  if (Array.isArray(value)) return value[Number(segment)];
  return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/**
 * The layer that decides a path: the last one that writes it, else the one that writes its nearest
 * ancestor, the first of several. What a later layer replaces whole (a list, a null) is gone.
 */
export function decidingLayer({ layers, set }: Layering, path: Path): number {
  if (set?.place?.overrides?.some((override) => startsWith(path, override.path))) {
    return layers.length;
  }
  let found = 0;
  let deepest = -1;
  let limit = Number.POSITIVE_INFINITY;
  for (const [index, { written }] of [...layers.entries()].reverse()) {
    const { depth, end } = reachOf(written, path);
    const reach = Math.min(depth, limit);
    if (reach === path.length && reach > 0) return index;
    if (reach >= deepest) {
      found = index;
      deepest = reach;
    }
    limit = Math.min(limit, end - 1);
  }
  return found;
}

/** Whether a layer writes this very path. */
export function writes({ written }: Layer, path: Path): boolean {
  return reachOf(written, path).depth === path.length;
}

/** Whether nothing that an earlier layer writes at a path is left under this one. */
export function replaces({ written }: Layer, path: Path): boolean {
  return reachOf(written, path).end <= path.length;
}
