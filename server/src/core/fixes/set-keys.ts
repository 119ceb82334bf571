import type { Change } from '../fix.ts';
import { type Path, toPath } from '../path.ts';
import type { Values } from '../values/values.ts';
import { nest } from './nest.ts';

/**
 * Writes keys of one map, whatever is there: a merge alone would let a written value stand where the
 * new one is a placeholder.
 */
export function setKeys(
  values: Values,
  parent: string,
  entries: Readonly<Record<string, string>>,
): readonly Change[] {
  const pathOf = (key: string): Path => [...toPath(parent), key];
  const present = Object.entries(entries).filter(([key]) => values.isWritten(pathOf(key)));
  const missing = Object.entries(entries).filter(([key]) => !values.isWritten(pathOf(key)));
  const merge = missing.map(([key, yaml]) => `${key}: ${yaml}\n`).join('');
  return [
    ...present.map(([key, yaml]) => ({ replace: pathOf(key), with: yaml })),
    ...(merge === '' ? [] : [{ merge: nest(toPath(parent), merge) }]),
  ];
}
