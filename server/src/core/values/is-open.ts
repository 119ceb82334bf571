import { isTemplated } from '../json.ts';
import { type PathLike, toPath } from '../path.ts';
import type { Values } from './values.ts';

/** Another tool fills in the value at a path, or something that holds it: nothing can be said of it. */
export function isOpen(values: Values, path: PathLike): boolean {
  const keys = toPath(path);
  return keys.some((_, depth) => isTemplated(values.get(keys.slice(0, depth + 1))));
}
