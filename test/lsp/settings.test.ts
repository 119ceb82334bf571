import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesAny } from '../../server/src/core/workspace/glob.ts';
import { parseSettings } from '../../server/src/lsp/settings.ts';

const DEFAULTS = {
  enable: true,
  calm: true,
  inlayHints: 'differs',
  codeLens: true,
  files: [],
  base: 'commit',
  config: {},
};

test('settings: what makes sense is taken', () => {
  assert.deepEqual(
    parseSettings({
      enable: false,
      calm: false,
      inlayHints: 'all',
      codeLens: false,
      files: ['a/*.yaml'],
      chart: 'agent',
      chartVersion: 'v2.15',
      profile: 'trial',
      changes: { base: 'saved' },
      rules: { 'postgresql-in-cluster': 'off', 'wrong-type': 'warning' },
    }),
    {
      enable: false,
      calm: false,
      inlayHints: 'all',
      codeLens: false,
      files: ['a/*.yaml'],
      base: 'saved',
      config: {
        chart: 'agent',
        version: 'v2.15',
        profile: 'trial',
        rules: { 'postgresql-in-cluster': 'off', 'wrong-type': 'warning' },
      },
    },
  );
});

test('settings: empty ones and nonsense count as not given', () => {
  const nonsense = {
    enable: 'no',
    files: 'a',
    chart: '',
    chartVersion: '',
    profile: 1,
    rules: [],
    inlayHints: true,
    codeLens: 'no',
    changes: 'x',
  };
  for (const json of [undefined, null, 3, 'x', [], {}, nonsense]) {
    assert.deepEqual(parseSettings(json), DEFAULTS);
  }
  assert.deepEqual(parseSettings({ rules: { a: 'loud', b: 2 }, files: [1, null] }), DEFAULTS);
});

const PATTERNS: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
  ['values.yaml', '/p/values.yaml', true],
  ['values.yaml', '/p/my-values.yaml', false],
  ['deploy/*.yaml', '/p/deploy/a.yaml', true],
  ['deploy/*.yaml', '/p/deploy/x/a.yaml', false],
  ['deploy/**/*.yaml', '/p/deploy/a.yaml', true],
  ['deploy/**/*.yaml', '/p/deploy/x/y/a.yaml', true],
  ['**/polyaxon-?.yml', '/p/q/polyaxon-1.yml', true],
  ['deploy/**', '/p/deploy/x/a.txt', true],
  ['/deploy/*.{yaml,yml}', '/p/deploy/a.yml', true],
  ['./a+b(c).yaml', '/p/a+b(c).yaml', true],
  ['a.yaml', '/p/abyaml', false],
  ['{a.yaml', '/p/a.yaml', true],
  ['a}.yaml', '/p/a}.yaml', true],
  ['', '/p/a.yaml', false],
];

for (const [pattern, path, matches] of PATTERNS) {
  test(`${pattern || 'an empty pattern'} ${matches ? 'matches' : 'does not match'} ${path}`, () => {
    assert.equal(matchesAny(path, [pattern]), matches);
  });
}
