import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CollectedTest, collected, failureOf } from './collected-tests.ts';
import { type Mutant, withSwitches } from './with-switches.ts';

/*
 * One round, in a process of its own: loads all tests with every mutation of the round behind a switch,
 * runs them once to see which of them come to which mutation, and then, one mutation after the other,
 * those that do, the quickest first, until one fails. The parent is told of each step, since a mutation
 * may never end.
 */
export interface Round {
  readonly mutants: readonly Mutant[];
  /** Those that are still to be tried. */
  readonly left: readonly number[];
  readonly tests: readonly string[];
  /** How long the tests of one mutation may take together, in milliseconds. */
  readonly most: number;
  /** One that counts from the start, where modules are loaded. */
  readonly fromStart?: number;
  /** What another process has found out of the same round. */
  readonly reach?: Reach;
}

export interface Reach {
  /** By a mutation's number, the tests that come to it by theirs, the quickest first. */
  readonly tests: Readonly<Record<number, readonly number[]>>;
  /** Mutations that loading comes to. */
  readonly loading: readonly number[];
}

export type Told =
  | { readonly about: 'reach'; readonly reach: Reach }
  | { readonly about: 'start'; readonly id: number }
  | { readonly about: 'end'; readonly id: number; readonly fate: Fate };

/** `static`: it counts where modules are loaded, once for all tests. */
export type Fate = 'noticed' | 'unnoticed' | 'out of time' | 'unreached' | 'static' | 'spoilt';

let active = -1;
let onReach: (id: number) => void = () => {};
Object.assign(globalThis, {
  __mutant: (id: number) => {
    onReach(id);
    return id === active;
  },
});

// What a mutation has left behind, as a timer, must not end the others' run.
process.on('uncaughtException', () => {});

process.once('message', (round: Round) => {
  const { fromStart } = round;
  const run = fromStart === undefined ? runRound(round) : runFromStart(fromStart, round);
  void run.then(() => process.exit(0));
});

async function runFromStart(id: number, round: Round): Promise<void> {
  await tell({ about: 'start', id });
  active = id;
  await tell({ about: 'end', id, fate: (await isNoticedByAny(round)) ? 'noticed' : 'unnoticed' });
}

async function isNoticedByAny(round: Round): Promise<boolean> {
  try {
    await loadTests(round);
  } catch {
    return true;
  }
  for (const test of collected) if ((await failureOf(test)) !== undefined) return true;
  return false;
}

async function runRound(round: Round): Promise<void> {
  const { mutants, left, most } = round;
  const loading = new Set<number>();
  onReach = (id) => loading.add(id);
  await loadTests(round);
  onReach = () => {};
  const reach = round.reach ?? { tests: await testsByMutant(), loading: [...loading] };
  if (!round.reach) await tell({ about: 'reach', reach });
  for (const { id } of mutants) {
    if (!left.includes(id)) continue;
    await tell({ about: 'start', id });
    const tests = (reach.tests[id] ?? []).flatMap((index) => collected[index] ?? []);
    const fate = await fateOf(id, tests, most);
    const isKnown = fate === 'noticed' || fate === 'spoilt' || !reach.loading.includes(id);
    await tell({ about: 'end', id, fate: isKnown ? fate : 'static' });
    if (fate === 'spoilt') return;
  }
}

async function loadTests({ mutants, tests }: Round): Promise<void> {
  const urlOf = (file: string) => pathToFileURL(resolve(file)).href;
  const collector = new URL('./collected-tests.ts', import.meta.url).href;
  registerHooks({
    resolve: (name, context, next) =>
      name === 'node:test' && context.parentURL !== collector
        ? next(collector, context)
        : next(name, context),
    load: (url, context, next) => {
      const loaded = next(url, context);
      const own = mutants.filter(({ file }) => urlOf(file) === url);
      if (own.length === 0) return loaded;
      return { ...loaded, source: withSwitches(String(loaded.source), own) };
    },
  });
  for (const test of tests) await import(urlOf(test));
}

/** The tests that come to each mutation, the quickest first. Those that fail as it is notice nothing. */
async function testsByMutant(): Promise<Reach['tests']> {
  const timed: { index: number; reached: ReadonlySet<number>; time: number }[] = [];
  for (const [index, test] of collected.entries()) {
    const reached = new Set<number>();
    onReach = (id) => reached.add(id);
    const begin = performance.now();
    const failure = await failureOf(test);
    if (failure === undefined) timed.push({ index, reached, time: performance.now() - begin });
  }
  onReach = () => {};
  const tests: Record<number, number[]> = {};
  for (const { index, reached } of timed.toSorted((a, b) => a.time - b.time)) {
    for (const id of reached) tests[id] = [...(tests[id] ?? []), index];
  }
  return tests;
}

async function fateOf(id: number, tests: readonly CollectedTest[], most: number): Promise<Fate> {
  if (tests.length === 0) return 'unreached';
  const end = performance.now() + most;
  for (const test of tests) {
    if (performance.now() > end) return 'out of time';
    active = id;
    const failure = await failureOf(test);
    active = -1;
    // What is remembered from a mutation would make other tests fail.
    if (failure !== undefined) return (await failureOf(test)) === undefined ? 'noticed' : 'spoilt';
  }
  return 'unnoticed';
}

/** Waits until it is sent: a process that ends takes with it what is not, and tests may leave no pause. */
function tell(told: Told): Promise<void> {
  return new Promise((sent) => {
    process.send?.(told, undefined, undefined, () => sent());
  });
}
