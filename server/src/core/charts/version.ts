import { rememberLately } from '../remember-lately.ts';

/**
 * Orders two versions by their numbers: negative if `a` is older, positive if it is newer. A leading
 * `v` does not matter, a pre-release (`2.0.0-rc1`) comes before its release, and build metadata is
 * ignored.
 *
 * A partial version stands for every version that it begins: `1.20` equals 1.20.0 as well as 1.20.9,
 * and `2` equals all of 2.x. So as a bound, `to: '1.20'` includes the last patch of 1.20, and
 * `from: '1.20'` the first. What is no version at all equals everything.
 */
export function compareVersions(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  const precision = Math.min(left.numbers.length, right.numbers.length);
  for (let i = 0; i < precision; i += 1) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return precision < 3 ? 0 : comparePreReleases(left.preRelease, right.preRelease);
}

/** Whether a version can be told from others at all: `v2.15.1` and `2.15`, but not `main`. */
export function isVersion(text: string): boolean {
  return parseVersion(text).numbers.length > 0;
}

interface Version {
  readonly numbers: readonly number[];
  readonly preRelease: string;
}

const parseVersion = rememberLately((text): Version => {
  const match = /^v?(\d+(?:\.\d+){0,2})(?:-([\w.-]+))?(?:\+.*)?$/i.exec(text.trim());
  const numbers = match?.[1]?.split('.').map(Number) ?? [];
  return { numbers, preRelease: match?.[2] ?? '' };
}, 1000);

function comparePreReleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a.localeCompare(b, 'en', { numeric: true });
}
