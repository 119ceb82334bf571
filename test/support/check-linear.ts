import assert from 'node:assert/strict';

const TIMES = 16;

/**
 * One run over 16 times as much may take four times what 16 small runs take; in the square of the size
 * it would be 16 times that, at every attempt. What is counted is the time of this thread alone, so
 * that it does not matter what else the machine does.
 */
export function checkLinear(run: (size: number) => unknown, small = 1000): void {
  run(small);
  const told: string[] = [];
  while (told.length < 4) {
    const apart = cost(() => {
      for (let time = 0; time < TIMES; time++) run(small);
    });
    const atOnce = cost(() => run(TIMES * small));
    // Below a tenth of a second it is the clock and the collector that differ.
    if (atOnce < 4 * apart + 100) return;
    told.push(`${apart.toFixed(1)} ms in small runs, ${atOnce.toFixed(1)} ms in one`);
  }
  assert.fail(told.join('; '));
}

/** The least of two, in milliseconds of this thread. */
function cost(run: () => unknown): number {
  const costs = [0, 0].map(() => {
    const start = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}
