import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWithinIgnored, readExclude } from '../../server/src/core/workspace/ignore.ts';

test('patterns of a configuration, read as in a .gitignore', () => {
  const cases: readonly (readonly [path: string, pattern: string, expected: boolean])[] = [
    ['env/prod.yaml', 'prod.yaml', true],
    ['env/prod.yaml', '/prod.yaml', false],
    ['env/prod.yaml', './env', true],
    ['env/prod.yaml', 'env/', true],
    ['a/env/prod.yaml', 'env/', true],
    ['a/env/prod.yaml', 'env/*.yaml', false],
    ['a/env/prod.yaml', '**/env/*.yaml', true],
    ['environment.yaml', 'env', false],
    ['env/prod.yaml', 'env/{prod,dev}.yaml', true],
    ['prod.yaml', '', false],
    ['prod.yaml', '[z-a]', false],
  ];
  for (const [path, pattern, expected] of cases) {
    const exclude = readExclude('/deploy', [pattern]);
    const actual = isWithinIgnored(`/deploy/${path}`, false, [exclude]);
    assert.equal(actual, expected, `${pattern} on ${path}`);
  }
});
