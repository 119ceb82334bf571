import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { type Mutation, mutationsOf } from './mutate/mutations-of.ts';
import { nearestTests } from './mutate/nearest-tests.ts';
import { sample } from './mutate/sample.ts';

/*
 * `npm run mutate -- FOLDER [--size N] [--seed N] [--near]`: changes the program a little, one place at a time,
 * and asks the tests whether they notice: the nearest ones, then all that reach the file. Prints every
 * change that none noticed, and the share that was noticed. `--size` takes a sample (100; 0 is all of
 * them), the same for the same seed. `--near` asks the nearest tests alone: seconds in place of minutes
 * for what they do not notice, and a share that is too low rather than too high.
 */
const { values, positionals } = parseArgs({
  options: {
    size: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    near: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [folder = 'server/src/core'] = positionals;

/** What the rules say is prose; their conditions are tested by their examples. */
const PROSE = /\/rules\/(?!checks\/)/;
const NEAR = 8;
/** A mutation that never ends is noticed: in milliseconds, and thrice what all tests take. */
let limit = 240_000;

const all = globSync(folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`)
  .filter((file) => !file.endsWith('.d.ts') && !PROSE.test(file))
  .sort()
  .flatMap((file) =>
    mutationsOf(file, readFileSync(file, 'utf8')).map((mutation) => ({ file, ...mutation })),
  );
const size = Number(values.size) || all.length;
const picked = sample(all, size, Number(values.seed));
await buildAll();
console.log(`${picked.length} of ${all.length} changes, seed ${values.seed}`);
// Tests that fail as it is would notice everything.
const [first] = picked;
const started = Date.now();
if (first && isNoticed({ file: first.file, start: 0, end: 0, put: '' })) {
  console.error(`The tests of ${first.file} fail without a change.`);
  process.exit(2);
}
limit = Math.max(limit, 3 * (Date.now() - started));

let survivors = 0;
for (const mutation of picked) {
  if (isNoticed(mutation)) continue;
  survivors++;
  console.log(describe(mutation));
}
const noticed = picked.length - survivors;
const share = ((100 * noticed) / Math.max(picked.length, 1)).toFixed(1);
console.log(`${noticed} of ${picked.length} noticed: ${share} %`);

function isNoticed(mutation: Mutation & { readonly file: string }): boolean {
  const tests = nearestTests(mutation.file);
  return [tests.slice(0, NEAR), values.near ? [] : tests.slice(NEAR)].some(
    (some) => some.length > 0 && fails(some, mutation),
  );
}

function fails(tests: readonly string[], mutation: Mutation): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--import', './scripts/mutate/put-mutation.ts', '--test', '--test-isolation=none'],
      ...['--test-reporter=./scripts/mutate/first-failure.ts', ...tests],
    ],
    { env: { ...process.env, MUTATION: JSON.stringify(mutation) }, timeout: limit },
  );
  return status !== 0;
}

function describe({ file, start, end, put }: Mutation & { readonly file: string }): string {
  const text = readFileSync(file, 'utf8');
  const line = text.slice(0, start).split('\n').length;
  const was = text.slice(start, end).trim().replace(/\s+/g, ' ');
  return `${file}:${line}: ${was.slice(0, 80)} → ${put.trim().replace(/\s+/g, ' ').slice(0, 80)}`;
}
