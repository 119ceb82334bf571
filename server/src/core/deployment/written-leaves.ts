import { isObject, type Json } from '../json.ts';
import type { Path } from '../path.ts';

/** Every scalar in written values, with its path; an empty map or list counts as one, a null too. */
export function* writtenLeaves(value: Json, path: Path = []): Iterable<readonly [Path, Json]> {
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0) {
    if (path.length > 0) yield [path, value];
    return;
  }
  for (const [key, child] of entries) yield* writtenLeaves(child, [...path, key]);
}
