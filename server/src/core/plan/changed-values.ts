import { isObject, type Json } from '../json.ts';
import type { Path } from '../path.ts';

/** One value that is not what it was; undefined on a side where there is none. */
export interface ChangedValue {
  readonly path: Path;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/**
 * What differs between two values. Maps are gone into, also where one side is empty, and so are lists
 * of the same length; other lists are one value.
 */
export function changedValues(
  from: Json | undefined,
  to: Json | undefined,
  path: Path = [],
): readonly ChangedValue[] {
  if (isObject(from) && isObject(to)) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...keys].flatMap((key) =>
      changedValues(ownOf(from, key), ownOf(to, key), [...path, key]),
    );
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return from.flatMap((item: Json, i) => changedValues(item, to[i], [...path, i]));
  }
  return isSame(from, to) ? [] : [{ path, from, to }];
}

function ownOf(map: Readonly<Record<string, Json>>, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** To a template no value and null are one. */
function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
