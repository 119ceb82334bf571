import type { Role } from '../config.ts';
import type { Layering } from '../releases/layering.ts';
import { contains } from '../span.ts';
import type { Values } from '../values/values.ts';
import type { ValuesPlace } from './host.ts';

/** A place with values, and all that follows from them. */
export interface Site extends ValuesPlace {
  readonly values: Values;
  readonly role: Role;
  /** The chart version that was asked for, where it is not known and the nearest one stands in. */
  readonly versionAsked: string | undefined;
  /** The release whose values these are, where the file is a layer of one. */
  readonly layering?: Layering;
  /** The same place in the other releases of the file. */
  readonly inOtherReleases?: readonly Site[];
}

/** The site or place that an offset belongs to; a plain values file is one from end to end. */
export function siteAt<Place extends ValuesPlace>(
  places: readonly Place[],
  offset: number,
): Place | undefined {
  const [only] = places;
  if (only?.host === 'values-file') return only;
  return places.find(({ document }) => contains(document.span, offset));
}
