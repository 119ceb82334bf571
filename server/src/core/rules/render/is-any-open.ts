import type { PathLike } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { isOpen } from '../is-open.ts';

/** Another tool fills in one of these values. */
export function isAnyOpen(values: Values, paths: readonly PathLike[]): boolean {
  return paths.some((path) => isOpen(values, path));
}
