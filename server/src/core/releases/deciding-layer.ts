import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import { type Layer, writtenBy } from './release.ts';

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
 * The index of the layer that decides a path: the last one that writes it, else the one that writes its
 * nearest ancestor, the first of several. What a later layer replaces whole (a list, a null) is gone.
 */
export function decidingLayer(layers: readonly Layer[], path: Path): number {
  let found = 0;
  let deepest = -1;
  let limit = Number.POSITIVE_INFINITY;
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (!layer || layer.kind === 'unknown') continue;
    const { depth, end } = reachOf(layer.written, path);
    const reach = Math.min(depth, limit);
    if (reach === path.length && reach > 0) return index;
    // What is set one by one is no section: it is pointed at only for what it sets, or what is near it.
    if (reach > deepest || (reach === deepest && (layer.kind === 'text' || reach > 0))) {
      found = index;
      deepest = reach;
    }
    limit = Math.min(limit, end - 1);
  }
  return found;
}

/** Whether a layer writes this very path. */
export function writes(layer: Layer, path: Path): boolean {
  return reachOf(writtenBy(layer), path).depth === path.length;
}

/** Whether nothing that an earlier layer writes at a path is left under this one. */
export function replaces(layer: Layer, path: Path): boolean {
  return reachOf(writtenBy(layer), path).end <= path.length;
}
