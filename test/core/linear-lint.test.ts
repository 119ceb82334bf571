import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';

/** Values with one large map or list, each entry of which some rule has something to say of. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'labels of the wrong form': (size) =>
    `labels:\n${Array.from({ length: size }, (_, at) => `  label-${at}: "value ${at}"\n`).join('')}`,
  'unknown keys in a section': (size) =>
    `gateway:\n${Array.from({ length: size }, (_, at) => `  unknown${at}: 1\n`).join('')}`,
};

for (const [name, textOf] of Object.entries(SHAPES)) {
  test(`checking takes time in proportion: ${name}`, () => {
    const run = (size: number) => {
      const text = `deploymentChart: platform\n${textOf(size)}`;
      const start = performance.now();
      const result = lint({ name: 'values.yaml', text }, { force: true });
      assert.ok((result?.findings.length ?? 0) >= size);
      return performance.now() - start;
    };
    run(200);
    const told: string[] = [];
    // The square would be 256 times as much, at every attempt; a busy machine is slow at some.
    while (told.length < 4) {
      const small = Math.min(run(400), run(400));
      const large = run(6400);
      if (large < 40 * small + 200) return;
      told.push(`${small.toFixed(1)} ms became ${large.toFixed(1)} ms`);
    }
    assert.fail(told.join('; '));
  });
}
