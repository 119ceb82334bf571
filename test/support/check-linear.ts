import assert from 'node:assert/strict';

const SMALL = 1000;
const TIMES = 16;

/**
 * A run over 16 times as much may take 40 times as much of the processor; the square would take 256
 * times as much, at every attempt. What is counted is the time of this thread alone, so that it does
 * not matter what else the machine does.
 */
export function checkLinear(run: (size: number) => unknown, small = SMALL): void {
  run(small);
  const told: string[] = [];
  while (told.length < 4) {
    const before = cost(() => run(small));
    const after = cost(() => run(TIMES * small));
    // Below a tenth of a second it is the clock and the collector that differ.
    if (after < 40 * before + 100) return;
    told.push(`${before.toFixed(1)} ms became ${after.toFixed(1)} ms`);
  }
  assert.fail(told.join('; '));
}

/** The least of three, in milliseconds of this thread. */
function cost(run: () => unknown): number {
  const costs = [0, 0, 0].map(() => {
    const start = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}
