import type { Effects } from '../../core/effects/effects.ts';
import type { LintResult } from '../../core/lint.ts';
import { faultOf, identityOf, isUnchanged } from '../../core/plan/pair-releases.ts';
import type { Release } from '../../core/releases/release.ts';
import type { Site } from '../../core/releases/site.ts';

/** A release that a file is part of, as it is deployed and as it is to be. */
export interface ChangedRelease {
  readonly before: Site;
  /** A layer of the file. */
  readonly after: Site;
}

/** What is deployed of the releases of a file, as far as it is another thing than they say now. */
export interface ChangesOfFile {
  readonly releases: readonly ChangedRelease[];
  /** How many releases the file is part of. */
  readonly of: number;
  /** Undefined where it is not known what a chart does. */
  effectsOf(site: Site): Effects | undefined;
}

/** Only those that can be compared: the same chart on both sides, both sound. */
export function changedReleases(
  sites: readonly Site[],
  deployed: readonly Release[],
  siteOf: (deployed: Release) => Site | undefined,
): readonly ChangedRelease[] {
  const old = byIdentity(deployed, (release) => release);
  const now = byIdentity(sites, ({ release }) => release);
  return [...now].flatMap(([id, after]) => {
    const release = old.get(id);
    const before = release && siteOf(release);
    if (!before || isUnchanged(before, after) || faultOf(before, after)) return [];
    return [{ before, after }];
  });
}

/** One site of each release of a file. */
export function sitesOfReleases({ parts }: LintResult): readonly Site[] {
  const found = new Map(parts.flat().map((site) => [site.release, site] as const));
  return [...found.values()];
}

/** Releases that nothing tells apart go by their order. */
function byIdentity<T>(items: readonly T[], releaseOf: (item: T) => Release): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const { name, how, path } = identityOf(releaseOf(item), '');
    let turn = 0;
    const idOf = () => JSON.stringify([name, how, path, turn]);
    while (found.has(idOf())) turn++;
    found.set(idOf(), item);
  }
  return found;
}
