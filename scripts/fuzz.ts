import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { runNode } from './test/run-node.ts';

/*
 * `npm run fuzz [-- --times N] [--seed N] [FILE…]`: the properties of test/properties with N times the
 * cases that they have in every run of the tests (2,000 in all): 100,000 where nothing is said. The
 * same seed makes the same cases.
 */
const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const { times, seed = String(Date.now() % 2 ** 31) } = values;
if (![times, seed].every((word) => /^\d+$/.test(word))) {
  console.error('Times and seed are numbers');
  process.exit(2);
}
await buildAll();
console.log(`seed ${seed}, ${times} times as many cases`);
process.env.FUZZ_TIMES = times;
process.env.FUZZ_SEED = seed;
const { ok } = await runNode([
  ...['--test', '--test-isolation=none', '--test-reporter=./scripts/test/reporter.ts'],
  ...(positionals.length > 0 ? positionals : globSync('test/properties/*.test.ts').sort()),
]);
process.exitCode = ok ? 0 : 1;
