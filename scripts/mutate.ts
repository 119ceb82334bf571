import { fork } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { inProcessTests } from './mutate/in-process-tests.ts';
import { mutationsOf } from './mutate/mutations-of.ts';
import type { Fate, Reach, Round, Told } from './mutate/run-mutants.ts';
import { sample } from './mutate/sample.ts';
import { type Mutant, roundsOf } from './mutate/with-switches.ts';

/*
 * `npm run mutate -- FOLDER [--size N] [--seed N] [--most SECONDS]`: changes the program a little, one
 * place at a time, and asks the tests that come there whether they notice. Prints every change that none
 * noticed, and the share that was noticed. `--size` takes a sample (100; 0 is all of them), the same for
 * the same seed; a change counts as unnoticed when its tests have taken `--most` seconds (60).
 */
const { values, positionals } = parseArgs({
  options: {
    size: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '60' },
  },
  allowPositionals: true,
});
const [folder = 'server/src/core'] = positionals;

/** What the rules say is prose; their conditions are tested by their examples. */
const PROSE = /\/rules\/(?!checks\/)/;
/** Loading all tests and running them once takes minutes. */
const ALL_TESTS = 15 * 60_000;
const RUNNER = fileURLToPath(new URL('./mutate/run-mutants.ts', import.meta.url));

const all = globSync(folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`)
  .filter((file) => !file.endsWith('.d.ts') && !PROSE.test(file))
  .sort()
  .flatMap((file) =>
    mutationsOf(file, readFileSync(file, 'utf8')).map((mutation) => ({ file, ...mutation })),
  );
const picked = sample(all, Number(values.size) || all.length, Number(values.seed)).map(
  (mutation, id): Mutant => ({ ...mutation, id }),
);
await buildAll();
console.log(`${picked.length} of ${all.length} changes, seed ${values.seed}`);

const tests = inProcessTests();
const most = 1000 * Number(values.most);
const fates = new Map<number, Fate>();
const waiting = roundsOf(picked).flatMap(halves);
await Promise.all(Array.from({ length: availableParallelism() }, work));

const noticed = picked.filter(({ id }) => fates.get(id) === 'noticed');
console.log(
  `${noticed.length} of ${picked.length} noticed: ${((100 * noticed.length) / Math.max(picked.length, 1)).toFixed(1)} %`,
);

async function work(): Promise<void> {
  for (let mutants = waiting.shift(); mutants; mutants = waiting.shift()) {
    const round = { mutants, tests, most };
    let reach: Reach | undefined;
    for (let left = idsOf(mutants); left.length > 0; left = leftOf(mutants)) {
      reach = (await runOnce({ ...round, left, ...(reach ? { reach } : {}) })) ?? reach;
      if (leftOf(mutants).length === left.length)
        throw new Error('The tests do not run to their end.');
    }
    for (const { id } of mutants) {
      if (fates.get(id) === 'static') await runOnce({ ...round, left: [id], fromStart: id });
    }
    for (const mutant of mutants) {
      const fate = fates.get(mutant.id);
      if (fate !== 'noticed') console.log(`${describe(mutant)} (${fate})`);
    }
  }
}

/** Until the process has tried all that are left, or is spoilt, or does not go on. */
function runOnce(round: Round): Promise<Reach | undefined> {
  return new Promise((done) => {
    const child = fork(RUNNER, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let reach: Reach | undefined;
    let current: number | undefined;
    let isFirst = true;
    let quiet: NodeJS.Timeout | undefined;
    const wait = (time: number) => {
      clearTimeout(quiet);
      quiet = setTimeout(() => child.kill('SIGKILL'), time);
    };
    wait(ALL_TESTS);
    child.on('message', (told: Told) => {
      wait(round.fromStart === undefined ? 2 * most : ALL_TESTS);
      if (told.about === 'reach') reach = told.reach;
      current = told.about === 'start' ? told.id : undefined;
      if (told.about !== 'end') return;
      const { id, fate } = told;
      // The first of a process was noticed by itself; another one may have met what one before it left.
      if (fate !== 'spoilt') fates.set(id, fate);
      else if (isFirst) fates.set(id, 'noticed');
      isFirst = false;
    });
    child.on('exit', () => {
      clearTimeout(quiet);
      // One that never ends, or ends the process, does not go unnoticed.
      if (current !== undefined) fates.set(current, 'noticed');
      done(reach);
    });
    child.send(round);
  });
}

function idsOf(mutants: readonly Mutant[]): readonly number[] {
  return mutants.map(({ id }) => id);
}

function leftOf(mutants: readonly Mutant[]): readonly number[] {
  return idsOf(mutants).filter((id) => !fates.has(id));
}

/** Two parts of a round, so that both cores have something to do. */
function halves(round: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const middle = Math.ceil(round.length / 2);
  return [round.slice(0, middle), round.slice(middle)].filter((half) => half.length > 0);
}

function describe({ file, start, end, put }: Mutant): string {
  const text = readFileSync(file, 'utf8');
  const line = text.slice(0, start).split('\n').length;
  const before = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${file}:${line}: ${before} → ${put.replace(/\s+/g, ' ').trim() || '(left out)'}`;
}
