import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { checkOptions } from '../../server/src/cli/check-options.ts';
import { reporters } from '../../server/src/cli/reporters/index.ts';

const ROOT = new URL('../../', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, ROOT), 'utf8');
}

const { version }: { readonly version: string } = JSON.parse(read('package.json'));

test('the action and the hooks run the package of this version', () => {
  const named = ['action.yml', '.pre-commit-hooks.yaml', 'docs/ci.md'].flatMap((name) =>
    [...read(name).matchAll(/polyaxon-values@v?([\w.-]*\w)/g)].map((match) => match[1]),
  );
  assert.ok(named.length > 3);
  assert.deepEqual([...new Set(named)], [version]);
});

test('the action hands every input on, as a variable', () => {
  const { inputs, runs } = parse(read('action.yml'));
  const [step, ...others] = runs.steps;
  assert.deepEqual(others, []);
  const given = Object.keys(inputs).map((name) => [name.toUpperCase(), `\${{ inputs.${name} }}`]);
  assert.deepEqual(step.env, Object.fromEntries(given));
  for (const [variable] of given) assert.match(step.run, new RegExp(`\\$\\{?${variable}\\b`));
  assert.doesNotMatch(step.run, /\$\{\{/);
});

test('the page about CI tells of every format and option', () => {
  const page = read('docs/ci.md');
  for (const name of Object.keys(reporters)) assert.match(page, new RegExp(`\`${name}\``));
  for (const { name } of checkOptions) assert.match(page, new RegExp(`\`--${name}\\b`));
});
