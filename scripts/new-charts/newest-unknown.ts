import { compareVersions } from '../../server/src/core/charts/version.ts';

/** The newest tag that is newer than all versions that are known; release candidates do not count. */
export function newestUnknown(
  tags: readonly string[],
  known: readonly string[],
): string | undefined {
  const versions = tags.flatMap((tag) => /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1] ?? []);
  const newest = versions.toSorted(compareVersions).at(-1);
  if (newest === undefined) return undefined;
  return known.every((version) => compareVersions(version, newest) < 0) ? `v${newest}` : undefined;
}
