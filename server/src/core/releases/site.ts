import type { Role } from '../config.ts';
import type { ValuesPlace } from '../hosts/host.ts';
import { contains } from '../span.ts';
import type { Values } from '../values/values.ts';
import type { KnownLayer, Release } from './release.ts';

/** One layer of one release, and all that follows from it. For values set one by one the place is empty. */
export interface Site extends ValuesPlace {
  readonly release: Release;
  /** Of the layer among those of the release. */
  readonly index: number;
  readonly layer: KnownLayer;
  /** What is written and effective in the whole release. */
  readonly values: Values;
  readonly role: Role;
  /** The chart version that was asked for, where it is not known and the nearest one stands in. */
  readonly versionAsked: string | undefined;
  readonly chartBy: Voice;
  readonly versionBy: Voice;
}

/** Who says which chart, or which version, values are for; `nobody`: the newest one that is known. */
export type Voice = 'comment' | 'settings' | 'release' | 'values' | 'nobody';

/** The site that an offset belongs to; a whole file is one from end to end. */
export function siteAt(sites: readonly Site[], offset: number): Site | undefined {
  const [only] = sites;
  if (only?.wholeFile) return only;
  return sites.find((site) =>
    site.layer.kind === 'set'
      ? site.layer.values.some(({ span }) => contains(span, offset))
      : contains(site.document.span, offset),
  );
}
