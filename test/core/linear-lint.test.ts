import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';
import { checkLinear } from '../support/check-linear.ts';

/** Values with one large map or list, each entry of which some rule has something to say of. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'labels of the wrong form': (size) =>
    `labels:\n${Array.from({ length: size }, (_, at) => `  label-${at}: "value ${at}"\n`).join('')}`,
  'unknown keys in a section': (size) =>
    `gateway:\n${Array.from({ length: size }, (_, at) => `  unknown${at}: 1\n`).join('')}`,
};

for (const [name, textOf] of Object.entries(SHAPES)) {
  test(`checking takes time in proportion: ${name}`, () => {
    checkLinear((size) => {
      const text = `deploymentChart: platform\n${textOf(size)}`;
      const result = lint({ name: 'values.yaml', text }, { force: true });
      assert.ok((result?.findings.length ?? 0) >= size);
    }, 400);
  });
}
