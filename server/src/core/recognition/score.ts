import type { Outline } from './outline.ts';
import { isKnown, type Weighed, weigh } from './signs.ts';

export type Verdict = 'values' | 'perhaps' | 'none';

interface Score {
  readonly verdict: Verdict;
  /** What speaks for it, the strongest first. */
  readonly found: readonly Weighed[];
}

const ENOUGH = 3;
const PERHAPS = 1.5;
const FOREIGN = 0.5;
/** Where no key speaks for it, only the place does. */
const ALL_FOREIGN = 1.5;

/** Adds up what the keys say and what else speaks for Polyaxon's values. */
export function scoreOf(
  { keys, says }: Pick<Outline, 'keys' | 'says'>,
  others: readonly Weighed[] = [],
): Score {
  const content = weigh(says);
  const found = [...content, ...others].toSorted(([, a], [, b]) => b - a);
  const sum = found.reduce((all, [, points]) => all + points, familiarity(keys, content));
  return { verdict: sum >= ENOUGH ? 'values' : sum >= PERHAPS ? 'perhaps' : 'none', found };
}

/**
 * A key that no chart of ours ever had speaks against it, unless another settles it; that there is
 * none in a text of several keys speaks for it.
 */
function familiarity(keys: ReadonlySet<string>, content: readonly Weighed[]): number {
  const most = content.reduce((max, [, points]) => Math.max(max, points), 0);
  if (most >= ENOUGH) return 0;
  const foreign = [...keys].filter((key) => !isKnown(key)).length;
  if (most === 0) return -foreign * ALL_FOREIGN;
  if (foreign > 0) return -foreign * FOREIGN;
  if (most < 1) return 0;
  return keys.size >= 5 ? 1 : keys.size >= 3 ? 0.5 : 0;
}
