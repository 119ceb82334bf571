import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationsOf } from '../../scripts/mutate/mutations-of.ts';
import { type Mutant, roundsOf, withSwitches } from '../../scripts/mutate/with-switches.ts';

/** A line of a program → what is changed in it, each as it would stand there. */
const MUTATIONS: readonly (readonly [program: string, ...changed: string[]])[] = [
  ['if (a) b();', 'if (!(a)) b();', 'if (a) '],
  ['if (!a) b();', 'if (a) b();', 'if (!a) '],
  ['if (a === b) c();', 'if (a !== b) c();', 'if (a === b) '],
  ['const a = b < c;', 'const a = b <= c;'],
  ['const a = b === c && d;', 'const a = b === c || d;', 'const a = b !== c && d;'],
  ['const a = b + 1;', 'const a = b - 1;'],
  ["const a = b + 'x';"],
  ['const a = b ? true : 1;', 'const a = !(b) ? true : 1;', 'const a = b ? false : 1;'],
  ['const a = () => { return b; };', 'const a = () => { return undefined; };'],
  ['const a = () => { return undefined; };'],
  ['const a = () => { return false; };', 'const a = () => { return true; };'],
  ['interface A { b: true }'],
];

for (const [program, ...changed] of MUTATIONS) {
  test(`changes of ${program}`, () => {
    const mutations = mutationsOf('a.ts', program);
    assert.deepEqual(
      mutations.map(({ start, end, put }) => program.slice(0, start) + put + program.slice(end)),
      changed,
    );
  });

  test(`behind their switches they give what each says: ${program}`, () => {
    for (const [id, mutant] of mutants(program).entries()) {
      const switched = withSwitches(program, [mutant]);
      const isOn = `globalThis.__mutant(${id})`;
      assert.ok(switched.includes(isOn), switched);
      // Whichever way the switch stands, it is a program.
      assert.notDeepEqual(mutationsOf('a.ts', switched), [], switched);
    }
  });
}

test('changes that overlap are tried in different rounds', () => {
  const program = 'const a = b === c && d; const e = f > g;';
  assert.deepEqual(
    roundsOf(mutants(program)).map((round) => round.map(({ put }) => put)),
    [['b === c || d', 'f >= g'], ['b !== c']],
  );
});

function mutants(program: string): readonly Mutant[] {
  return mutationsOf('a.ts', program).map((mutation, id) => ({ ...mutation, id, file: 'a.ts' }));
}
