import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CLIENT, SERVER } from '../../scripts/build/left-out.ts';
import { CLIENT_LATER, LATER } from '../../scripts/build/loaded-later.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { readTolerantly } from '../../server/src/core/yaml/tolerant/read-tolerantly.ts';
import { capabilitiesFor } from '../../server/src/lsp/capabilities.ts';
import { abilitiesOf } from '../../server/src/lsp/client-abilities.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = `${ROOT}dist/`;

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
  assert.ok(size <= 30_000, `${size} bytes`);
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

test('the client has what it loads later in one file, by the names that stand-ins ask for', () => {
  for (const [file, modules] of Object.entries(CLIENT_LATER)) {
    const text = readFileSync(DIST + file, 'utf8');
    for (const module of modules) assert.ok(text.includes(`"${module}":`), module);
  }
});

test('the client lacks nothing that the server offers', () => {
  const capabilities = { textDocument: { diagnostic: {} } };
  const abilities = abilitiesOf({ processId: null, rootUri: null, capabilities });
  const offered = JSON.stringify(capabilitiesFor(abilities));
  const [{ parts } = { parts: [] }] = CLIENT;
  assert.ok(offered.includes('"hoverProvider"'));
  for (const part of parts)
    assert.doesNotMatch(
      offered,
      new RegExp(`"(?:document)?${part}(?:Provider|DocumentSync)?"`, 'i'),
    );
});

test('what is left out is there in the libraries', () => {
  const missing = [...CLIENT, ...SERVER].flatMap(({ folder, parts }) =>
    parts
      .map((part) => `node_modules/${folder}/${part.endsWith('/') ? part : `${part}.js`}`)
      .filter((path) => !existsSync(ROOT + path)),
  );
  assert.deepEqual(missing, []);
});

test('the reader that is built reads broken texts as its source does', () => {
  const texts = readFileSync(`${ROOT}test/corpus/yaml/generated.jsonl`, 'utf8')
    .split('\n')
    .filter((line, index) => line !== '' && index % 3 === 0)
    .map((line) => String(Object.values(JSON.parse(line))[0]));
  assert.ok(texts.length > 300);
  const script = `
    const { modules } = require(${JSON.stringify(`${DIST}server-tolerant.js`)});
    const { readTolerantly } = modules['server/src/core/yaml/tolerant/read-tolerantly.ts'];
    const texts = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    const read = texts.map((text) => readTolerantly(text, { start: 0, end: text.length }));
    process.stdout.write(JSON.stringify(read));`;
  const input = JSON.stringify(texts);
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  });
  assert.equal(stderr, '');
  const own = texts.map((text) => readTolerantly(text, { start: 0, end: text.length }));
  assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(own)));
});
