import { entryOf } from '../yaml/tree.ts';
import type { ValuesPlace } from './host.ts';
import { valuesAt } from './values-at.ts';

/** For a parent chart: where our chart's values stand in its own. */
export interface ParentKey {
  readonly key: string;
  /** Keys below it that the parent chart reads itself. */
  readonly ownKeys: readonly string[];
}

/** Of a parent chart's values those of a dependency; undefined where there is no such map. */
export function placeBelow(
  whole: ValuesPlace,
  { key, ownKeys }: ParentKey,
): ValuesPlace | undefined {
  if (entryOf(whole.document.root, key)?.value.kind !== 'map') return undefined;
  const { wholeFile: _, ...place } = whole;
  const found = valuesAt(whole.file, whole.document, [key]);
  return found && { ...place, ...found, hostKeys: ownKeys };
}
