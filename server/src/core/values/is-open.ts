import type { PathLike } from '../path.ts';
import type { Values } from './values.ts';

/** Another tool fills in the value at a path, or something that holds it: nothing can be said of it. */
export function isOpen(values: Values, path: PathLike): boolean {
  return values.isOpen(path);
}
