import { compareVersions } from '../../server/src/core/charts/version.ts';

/** The newest tag that is newer than all versions that are known; release candidates do not count. */
export function newestUnknown(
  tags: readonly string[],
  known: readonly string[],
): string | undefined {
  const newest = versionsOf(tags).toSorted(compareVersions).at(-1);
  if (newest === undefined) return undefined;
  return known.every((version) => compareVersions(version, newest) < 0) ? `v${newest}` : undefined;
}

/** A tag that somebody asks for may be older than what is known, but it has to be there and new here. */
export function askedUnknown(
  asked: string,
  tags: readonly string[],
  known: readonly string[],
): string | undefined {
  const [version] = versionsOf(tags.filter((tag) => tag === asked));
  return version === undefined || known.includes(version) ? undefined : asked;
}

/** The last version that is older, or else the oldest: what a reviewer compares with. */
export function versionBefore(version: string, known: readonly string[]): string | undefined {
  const sorted = known.toSorted(compareVersions);
  return sorted.findLast((each) => compareVersions(each, version) < 0) ?? sorted[0];
}

function versionsOf(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1] ?? []);
}
