import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGlob } from '../../server/src/core/workspace/glob.ts';
import { isIgnored, readIgnore } from '../../server/src/core/workspace/ignore.ts';
import { checkLinear } from '../support/check-linear.ts';

for (const [glob, fitting, others] of [
  ['*.yaml', ['a.yaml', '.yaml'], ['a/b.yaml', 'a.yml']],
  ['**/a.yaml', ['a.yaml', 'x/a.yaml', 'x/y/a.yaml'], ['xa.yaml', '/a.yaml']],
  ['a/**', ['a/', 'a/b', 'a/b/c'], ['a']],
  ['v?', ['va', 'v?'], ['v', 'v/', 'vab']],
  ['{a,b/{c,d}}.yaml', ['a.yaml', 'b/c.yaml', 'b/d.yaml'], ['b.yaml', 'c.yaml']],
  ['{a,b', ['a', 'b'], ['{a', 'a,b']],
  ['a}', ['a}'], ['a']],
  ['[a-c]', ['a', 'b', 'c'], ['d', '-', 'ab']],
  ['[!a-c]', ['d', '-'], ['a', '/']],
  ['[]a]', [']', 'a'], ['[', '[]a]']],
  ['[c-a]', [], ['a', 'b', 'c']],
  ['[', ['['], ['']],
  ['\\*', ['*'], ['a', '\\*']],
  ['a\\', ['a\\'], ['a']],
] as const) {
  test(`the glob ${glob}`, () => {
    const fits = readGlob(glob);
    for (const text of fitting) assert.ok(fits(text), `${text} fits`);
    for (const text of others) assert.ok(!fits(text), `${text} does not fit`);
  });
}

test('many stars take no more time than the pattern times the text', () => {
  const fits = readGlob(`${'*a'.repeat(50)}b`);
  checkLinear((size) => assert.equal(fits('a'.repeat(size)), false));
});

test('a line of a .gitignore that is longer than any path leaves nothing out', () => {
  const ignore = readIgnore('/w', ['a'.repeat(5000), '*'.repeat(5000), 'b.yaml']);
  assert.equal(isIgnored('/w/a.yaml', false, [ignore]), false);
  assert.equal(isIgnored('/w/b.yaml', false, [ignore]), true);
});
