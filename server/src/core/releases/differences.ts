import { isEqual, isObject, type Json, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';

/** Where two values differ: the keys that do, each with what differs below it. Lists differ as a whole. */
export type Differences = 'all' | ReadonlyMap<string, Differences>;

/**
 * Undefined where nothing does. Where keys stand in another order, all of the map differs: some messages
 * name keys in their order. Layers leave the very object of what they do not write, so this is quick.
 */
export function differencesOf(a: Json | undefined, b: Json | undefined): Differences | undefined {
  if (a === b) return undefined;
  if (!isObject(a) || !isObject(b)) {
    return a !== undefined && b !== undefined && isEqual(a, b) ? undefined : 'all';
  }
  const keys = Object.keys(a);
  if (!isInOrder(keys, Object.keys(b))) return 'all';
  const found = new Map<string, Differences>();
  for (const key of keys) {
    const below = differencesOf(a[key], childOf(b, key));
    if (below) found.set(key, below);
  }
  for (const key of Object.keys(b)) if (!Object.hasOwn(a, key)) found.set(key, 'all');
  return found.size > 0 ? found : undefined;
}

/** The same, where it is known that two values differ nowhere else. */
export function differencesWithin(
  within: Differences | undefined,
  a: Json | undefined,
  b: Json | undefined,
): Differences | undefined {
  if (within === undefined || a === b) return undefined;
  if (within === 'all' || !isObject(a) || !isObject(b)) return differencesOf(a, b);
  const found = new Map<string, Differences>();
  for (const [key, below] of within) {
    const differs = differencesWithin(below, childOf(a, key), childOf(b, key));
    if (differs) found.set(key, differs);
  }
  return found.size > 0 ? found : undefined;
}

/** Whether the keys that two lists share stand in the same order. */
function isInOrder(a: readonly string[], b: readonly string[]): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (same === a.length) return true;
  const [inA, inB] = [new Set(a), new Set(b)];
  const shared = b.filter((key) => inA.has(key));
  return a.filter((key) => inB.has(key)).every((key, index) => key === shared[index]);
}

/** Whether the value at a path is touched, be it above, at or below it. */
export function touches(differences: Differences | undefined, path: Path): boolean {
  let current = differences;
  for (const segment of path) {
    if (current === undefined || current === 'all') break;
    current = current.get(String(segment));
  }
  return current !== undefined;
}

/** Of some values only what differs, and at most what stands beside it. */
export function differentPart(
  values: JsonObject,
  differences: Differences | undefined,
): JsonObject {
  if (differences === 'all') return values;
  const kept = [...(differences ?? [])].flatMap(([key, below]): [string, Json][] => {
    const value = childOf(values, key);
    if (value === undefined) return [];
    return [[key, isObject(value) ? differentPart(value, below) : value]];
  });
  // Where something is gone, what is left of the map is not empty.
  return kept.length === 0 ? values : Object.fromEntries(kept);
}

function childOf(map: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
