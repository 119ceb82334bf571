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

test('the action and the examples run the package of this version', () => {
  const named = ['action.yml', 'docs/ci.md'].flatMap((name) =>
    [...read(name).matchAll(/polyaxon-values@v?([\w.-]*\w)/g)].map((match) => match[1]),
  );
  assert.ok(named.length > 3);
  assert.deepEqual([...new Set(named)], [version]);
});

test('the action hands every input on, as a variable, and gives what its step gives', () => {
  const { inputs, outputs, runs } = parse(read('action.yml'));
  const [step, ...others] = runs.steps;
  assert.deepEqual(others, []);
  const script = read('action/run.mjs');
  for (const name of Object.keys(inputs).filter((each) => each !== 'working-directory')) {
    const variable = name.toUpperCase();
    assert.match(step.env[variable], new RegExp(`\\binputs\\.${name}\\b`));
    assert.match(script, new RegExp(`\\b${variable}\\b`));
  }
  assert.equal(step['working-directory'], '${{ inputs.working-directory }}');
  assert.doesNotMatch(step.run, /\$\{\{/);
  for (const [name, { value }] of Object.entries<{ value: string }>(outputs)) {
    assert.equal(value, `\${{ steps.${step.id}.outputs.${name} }}`);
  }
});

test('the page about CI tells of every format and option', () => {
  const page = read('docs/ci.md');
  for (const name of Object.keys(reporters)) assert.match(page, new RegExp(`\`${name}\``));
  for (const { name } of checkOptions) assert.match(page, new RegExp(`\`--${name}\\b`));
});
