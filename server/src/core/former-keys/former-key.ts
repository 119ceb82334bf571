import type { ChartName } from '../charts/chart.ts';
import type { Json } from '../json.ts';

/** A key that older charts read, or that the docs show, and that the chart does not read (any more). */
export interface FormerKey {
  readonly from: string;
  /** Where its value belongs now; left out where nothing took its place. */
  readonly to?: string;
  /** The last chart line whose templates read it; left out where none ever did. */
  readonly last?: string;
  /** What became of it, as the end of a sentence: needed where `to` is left out. */
  readonly note?: string;
  /** Both if left out. */
  readonly charts?: readonly ChartName[];
  /** Another key that has to hold the same value as `to`. */
  readonly twin?: string;
  /** What `to` takes of the old value, where it is not all of it; undefined: a person must decide. */
  readonly take?: (value: Json) => Json | undefined;
}

type Shared = Omit<FormerKey, 'from' | 'to'>;

/** Keys of one section that are read in another under the same names. */
export function movedTogether(
  from: string,
  to: string,
  keys: readonly string[],
  shared: Shared,
): readonly FormerKey[] {
  return keys.map((key) => ({ ...shared, from: `${from}.${key}`, to: `${to}.${key}` }));
}

/** Keys that went with the same chart line and the same words. */
export function gone(keys: readonly string[], shared: Shared): readonly FormerKey[] {
  return keys.map((from) => ({ ...shared, from }));
}
