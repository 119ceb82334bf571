import assert from 'node:assert/strict';
import { test } from 'node:test';
import { styleFor } from '../../server/src/cli/style.ts';
import { fakeIo } from './fake-io.ts';

const CASES: readonly (readonly [boolean, boolean, Readonly<Record<string, string>>])[] = [
  [true, true, {}],
  [false, false, {}],
  [false, true, { NO_COLOR: '1' }],
  [true, true, { NO_COLOR: '' }],
  [false, true, { TERM: 'dumb' }],
  [true, false, { FORCE_COLOR: '1' }],
  [false, true, { FORCE_COLOR: '0' }],
  [true, false, { FORCE_COLOR: '1', NO_COLOR: '1' }],
];

for (const [colours, isTTY, env] of CASES) {
  const where = isTTY ? 'terminal' : 'pipe';
  test(`${colours ? 'colours' : 'no colours'}: ${where} ${JSON.stringify(env)}`, () => {
    const style = styleFor(fakeIo({ isTTY }).stdout, env);
    assert.equal(style.red('x'), colours ? '\u001b[31mx\u001b[39m' : 'x');
  });
}
