import type { Mutation } from './mutations-of.ts';

/** One of a run's mutations, by its number. */
export interface Mutant extends Mutation {
  readonly id: number;
  readonly file: string;
}

/**
 * A text that is as it was and holds mutations that do not overlap, each behind a switch: `__mutant(7)`
 * tells whether number 7 counts.
 */
export function withSwitches(text: string, mutants: readonly Mutant[]): string {
  let result = '';
  let at = 0;
  for (const { id, start, end, kind, put } of mutants.toSorted((a, b) => a.start - b.start)) {
    const own = text.slice(start, end);
    const isOn = `globalThis.__mutant(${id})`;
    result += text.slice(at, start);
    result += kind === 'statement' ? `if (!${isOn}) {${own}}` : `(${isOn} ? (${put}) : (${own}))`;
    at = end;
  }
  return result + text.slice(at);
}

/** Mutations in rounds: within one none overlaps another of its file. */
export function roundsOf(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const rounds: Mutant[][] = [];
  for (const mutant of mutants) {
    const free = rounds.find((round) => round.every((each) => !overlap(each, mutant)));
    if (free) free.push(mutant);
    else rounds.push([mutant]);
  }
  return rounds;
}

function overlap(a: Mutant, b: Mutant): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}
