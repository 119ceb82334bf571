import { type Path, startsWith } from '../path.ts';
import type { Effects } from './effects.ts';

/** Whether expressions and guards have anything to do with a key, its parts or what it is part of. */
export interface Dependence {
  onExpression(index: number): boolean;
  /** The guard itself or one around it, up to `end`. */
  onGuard(guard: number, end?: number): boolean;
}

export function dependenceOn({ expressions, guards }: Effects, key: Path): Dependence {
  const known = new Map<number, boolean>();
  const isRelated = (path: Path) => {
    // What all charts share is below `global` in each of them.
    const shared = path[1] === 'global' && key[0] === 'global' ? path.slice(1) : path;
    return startsWith(shared, key) || startsWith(key, shared);
  };
  const onExpression = (index: number): boolean => {
    const before = known.get(index);
    if (before !== undefined) return before;
    known.set(index, false);
    const found = depends(index);
    known.set(index, found);
    return found;
  };
  const depends = (index: number): boolean => {
    const it = expressions[index];
    switch (it?.op) {
      case 'path':
      case 'is-default':
        return isRelated(it.path);
      case 'call':
        return it.args.some(onExpression);
      case 'loop':
        return onExpression(it.list) || onExpression(it.body);
      default:
        return false;
    }
  };
  const onGuard = (guard: number, end = -1): boolean => {
    const row = guards[guard];
    return (
      guard !== end &&
      row !== undefined &&
      (onExpression(row.expression) || onGuard(row.outer, end))
    );
  };
  return { onExpression, onGuard };
}
