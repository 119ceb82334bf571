import { isObject, type Json } from '../json.ts';
import type { Path } from '../path.ts';

/** A scalar in written values, with its path. */
export type WrittenLeaf = readonly [Path, Json];

/** Every scalar in written values; an empty map or list counts as one, a null too. */
export function writtenLeaves(value: Json): readonly WrittenLeaf[] {
  const leaves: WrittenLeaf[] = [];
  collect(value, [], leaves);
  return leaves;
}

function collect(value: Json, path: Path, leaves: WrittenLeaf[]): void {
  if (Array.isArray(value) && value.length > 0) {
    for (let index = 0; index < value.length; index++) {
      collect(value[index] ?? null, [...path, index], leaves);
    }
    return;
  }
  const keys = isObject(value) ? Object.keys(value) : [];
  if (isObject(value)) {
    for (const key of keys) collect(value[key] ?? null, [...path, key], leaves);
  }
  if (keys.length === 0 && path.length > 0) leaves.push([path, value]);
}
