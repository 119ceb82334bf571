import type { Change, FixPlan } from '../fix.ts';
import { isObject, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { plainText, stopDefaults } from '../yaml/edit/snippet-syntax.ts';
import { parseYaml } from '../yaml/parse.ts';
import { toJson } from '../yaml/tree.ts';
import { type Layering, replaces, writes } from './layering.ts';

/**
 * Whether a change to one layer does what it says in the whole release: nothing that it writes is
 * overridden by a later layer, and no list that it begins hides one of an earlier layer.
 */
export function fitsLayering({ changes }: FixPlan, layering: Layering): boolean {
  return changes.every((change) => fits(change, layering));
}

function fits(change: Change, layering: Layering): boolean {
  if ('merge' in change) {
    return leavesOf(change.merge).every(
      ({ path, value }) =>
        !isOverridden(layering, path) && !(Array.isArray(value) && isBelow(layering, path)),
    );
  }
  if ('replace' in change) return !isOverridden(layering, change.replace);
  if ('quote' in change) return !isOverridden(layering, change.quote);
  if ('move' in change) return !isWrittenElsewhere(layering, change.to);
  return true;
}

function isOverridden({ layers, set, index }: Layering, path: Path): boolean {
  return [...layers.slice(index + 1), ...(set ? [set] : [])].some(
    (layer) => replaces(layer, path) || writes(layer, path),
  );
}

/** An earlier layer has a list there, and this one has none of its own. */
function isBelow({ layers, index }: Layering, path: Path): boolean {
  const own = layers[index];
  if (own && writes(own, path)) return false;
  return layers.slice(0, index).some(({ written }) => Array.isArray(getAt(written, path)));
}

function isWrittenElsewhere(layering: Layering, path: Path): boolean {
  const { layers, index } = layering;
  const others = layers.filter((_, other) => other !== index);
  return others.some((layer) => writes(layer, path)) || isOverridden(layering, path);
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
