import { isObject, type Json } from '../json.ts';
import type { Path } from '../path.ts';

/**
 * A value put at a path as Helm's `--set` does it: maps and lists are made as needed, a list is filled
 * up with nulls, and what is of another kind gives way. The argument is not changed.
 */
export function setAt(target: Json | undefined, path: Path, value: Json): Json {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (typeof segment === 'number') {
    const items: Json[] = Array.isArray(target) ? [...target] : [];
    while (items.length < segment) items.push(null);
    items[segment] = setAt(items[segment], rest, value);
    return items;
  }
  const map = isObject(target) ? target : {};
  const present = Object.hasOwn(map, segment) ? map[segment] : undefined;
  return Object.fromEntries([...Object.entries(map), [segment, setAt(present, rest, value)]]);
}
