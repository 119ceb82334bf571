import type { Change, FixPlan } from '../fix.ts';
import { isObject, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { plainText, stopDefaults } from '../yaml/edit/snippet-syntax.ts';
import { parseYaml } from '../yaml/parse.ts';
import { toJson } from '../yaml/tree.ts';
import { replaces, writes } from './deciding-layer.ts';
import { type Layer, writtenBy } from './release.ts';

/** One layer among those of its release. */
interface Among {
  readonly layers: readonly Layer[];
  readonly index: number;
}

/**
 * Whether a change to one layer does what it says in the whole release: nothing that it writes is
 * overridden by a later layer, and no list that it begins hides one of an earlier layer.
 */
export function fitsLayers({ changes }: FixPlan, among: Among): boolean {
  return among.layers.length === 1 || changes.every((change) => fits(change, among));
}

function fits(change: Change, among: Among): boolean {
  if ('merge' in change) {
    return leavesOf(change.merge).every(
      ({ path, value }) =>
        !isOverridden(among, path) && !(Array.isArray(value) && isBelow(among, path)),
    );
  }
  if ('replace' in change) return !isOverridden(among, change.replace);
  if ('quote' in change) return !isOverridden(among, change.quote);
  if ('move' in change) return !isWrittenElsewhere(among, change.to);
  return true;
}

function isOverridden({ layers, index }: Among, path: Path): boolean {
  return layers.slice(index + 1).some((layer) => replaces(layer, path) || writes(layer, path));
}

/** An earlier layer has a list there, and this one has none of its own. */
function isBelow({ layers, index }: Among, path: Path): boolean {
  const own = layers[index];
  if (own && writes(own, path)) return false;
  return layers.slice(0, index).some((layer) => Array.isArray(getAt(writtenBy(layer), path)));
}

function isWrittenElsewhere(among: Among, path: Path): boolean {
  const others = among.layers.filter((_, other) => other !== among.index);
  return others.some((layer) => writes(layer, path)) || isOverridden(among, path);
}

interface Leaf {
  readonly path: Path;
  readonly value: Json;
}

function leavesOf(template: string): readonly Leaf[] {
  const root = parseYaml(plainText(template, stopDefaults(template))).documents[0]?.root;
  return root ? leavesBelow(toJson(root), []) : [];
}

function leavesBelow(value: Json, path: Path): readonly Leaf[] {
  if (!isObject(value) || Object.keys(value).length === 0) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leavesBelow(child, [...path, key]));
}
