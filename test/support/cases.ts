import type { Parameters } from 'fast-check';

/**
 * How many cases a property is asked for: so many with each run of the tests, always the same ones, so
 * that nobody is held up by what somebody else did; many times as many, and others each time, by
 * `npm run fuzz`.
 */
export function cases(count: number): Required<Pick<Parameters<void>, 'numRuns' | 'seed'>> {
  const { FUZZ_TIMES = '1', FUZZ_SEED = '1' } = process.env;
  return { numRuns: count * Number(FUZZ_TIMES), seed: Number(FUZZ_SEED) };
}
