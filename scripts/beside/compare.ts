import type { Server } from '../bench/servers.ts';
import { isRight } from './judge.ts';
import { type Offer, offeredAt } from './offered.ts';
import type { Place } from './places.ts';

/** What two servers offer at one place. */
export interface Comparison {
  readonly place: Place;
  readonly own: Verdict;
  readonly other: Verdict;
  /** Right, and offered by the other one alone. */
  readonly missing: readonly string[];
}

export interface Verdict {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

export async function compareAt(place: Place, ours: Server, theirs: Server): Promise<Comparison> {
  const own = judged(place, await offeredAt(ours, place));
  const other = judged(place, await offeredAt(theirs, place));
  return { place, own, other, missing: other.right.filter((word) => !own.right.includes(word)) };
}

function judged(place: Place, offers: readonly Offer[]): Verdict {
  const labels = (wanted: boolean) => [
    ...new Set(offers.filter((each) => isRight(place, each) === wanted).map(({ label }) => label)),
  ];
  return { right: labels(true), wrong: labels(false) };
}
