export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median of some runs after some to warm up, in milliseconds. */
export function time(run: () => unknown, runs: number): number {
  const times = Array.from({ length: 2 * runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return median(times.slice(runs));
}
