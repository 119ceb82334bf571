import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LATER } from '../../scripts/build/loaded-later.ts';
import { rules } from '../../server/src/core/rules/index.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Runs `code` on the built server's modules; says what came out and which bundles that took. */
function run(code: string): { readonly result: unknown; readonly loaded: readonly string[] } {
  const script = `
    const { modules } = require(${JSON.stringify(`${DIST}server-shared.js`)});
    const found = (name) => Object.values(modules).find((module) => name in module)[name];
    const result = (() => { ${code} })();
    const loaded = Object.keys(require.cache).map((file) => require('node:path').basename(file));
    process.stdout.write(JSON.stringify({ result, loaded }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

test('what a start of the server reads is small', () => {
  const size = ['server.js', 'server-shared.js']
    .map((file) => statSync(`${DIST}${file}`).size)
    .reduce((sum, each) => sum + each, 0);
  assert.ok(size <= 650_000, `${size} bytes`);
});

test('what stays in the editor until a values file is opened is small', () => {
  const { size } = statSync(`${DIST}client.js`);
  assert.ok(size <= 37_000, `${size} bytes`);
});

test('to check sound values takes what a start reads, and no more', () => {
  const { result, loaded } = run(
    "return found('lint')({ name: 'values.yaml', text: 'deploymentChart: platform\\nui: {}\\n' }, {}).findings.length;",
  );
  assert.ok(Number(result) > 0);
  assert.deepEqual(loaded.toSorted(), ['charts.js', 'server-shared.js']);
});

test('what can be told of a rule is fetched when it is asked for, and is what the rule says', () => {
  const { result, loaded } = run(
    "return found('rules').map(({ id, why, how, source, example }) => ({ id, why, how, source, example }));",
  );
  assert.deepEqual(
    result,
    rules.map((rule) => ({
      id: rule.id,
      why: rule.why,
      how: rule.how,
      source: rule.source,
      ...('example' in rule ? { example: rule.example } : {}),
    })),
  );
  assert.ok(loaded.includes('rule-prose.js'));
});

test('every bundle that is loaded later has the modules that stand-ins ask for', () => {
  const files = readdirSync(DIST);
  for (const [file, modules] of Object.entries(LATER)) {
    assert.ok(files.includes(file), file);
    const names = `Object.entries(require(${JSON.stringify(DIST + file)}).modules).filter(([, module]) => Object.keys(module).length > 0).map(([name]) => name)`;
    assert.deepEqual(run(`return ${names};`).result, modules);
  }
});
