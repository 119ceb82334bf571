import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { splitWords } from '../../action/split-words.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const VALUES = 'deploymentChart: platform\ntimezone: UTC\ntimezone: CET\n';

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: string;
  readonly summary: string;
}

/** Runs the action's step as a runner does, in a folder with two values files. */
function runAction(t: TestContext, inputs: Readonly<Record<string, string>>): Ran {
  const folder = mkdtempSync(path.join(tmpdir(), 'polyaxon-values-action-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: readonly string[]) => path.join(folder, ...names);
  mkdirSync(at('env s'));
  writeFileSync(at('values.yaml'), VALUES);
  writeFileSync(at('env s', 'values.yaml'), 'deploymentChart: platform\n');
  for (const name of ['outputs', 'summary']) writeFileSync(at(name), '');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'action', 'run.mjs')],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        RUNNER_TEMP: at('tmp'),
        GITHUB_OUTPUT: at('outputs'),
        GITHUB_STEP_SUMMARY: at('summary'),
        PACKAGE: path.join(ROOT, 'dist', 'cli.js'),
        ...inputs,
      },
    },
  );
  const read = (name: string) => readFileSync(at(name), 'utf8').replaceAll(folder, '<folder>');
  return { status, stdout, stderr, outputs: read('outputs'), summary: read('summary') };
}

test('annotations, counts, a summary, and the exit code of the command', (t) => {
  const ran = runAction(t, { OPTIONS: '--profile trial' });
  assert.equal(ran.stderr, '');
  assert.match(ran.stdout, /^::error file=values\.yaml,line=3/m);
  assert.match(ran.outputs, /^errors=1\nwarnings=0\ninfos=0\nhints=\d+\nexit-code=1\nreport=/);
  assert.match(ran.summary, /^## Polyaxon values\n\n\*\*1 error/);
  assert.equal(ran.status, 1);
});

test('paths and quoted options may hold spaces; a clean run ends with 0', (t) => {
  const ran = runAction(t, { PATHS: '\n  env s\n', OPTIONS: `--profile "trial" --exclude 'x y'` });
  assert.deepEqual(ran.stderr, '');
  assert.match(ran.outputs, /^errors=0\nwarnings=0\n.*\nexit-code=0\n/s);
  assert.equal(ran.status, 0);
});

test('a report into a file keeps its format; without the summary none is written', (t) => {
  const ran = runAction(t, { FORMAT: 'sarif', OPTIONS: '--output x.sarif', SUMMARY: 'false' });
  assert.equal(ran.stdout, '');
  assert.equal(ran.summary, '');
  assert.match(ran.outputs, /^errors=1$/m);
});

test('a wrong option is told, and fails', (t) => {
  const ran = runAction(t, { OPTIONS: '--no-such' });
  assert.match(ran.stderr, /unknown option '--no-such'/);
  assert.match(ran.outputs, /^exit-code=2$/m);
  assert.equal(ran.status, 2);
});

test('a quote that is not closed is told', (t) => {
  const ran = runAction(t, { OPTIONS: `--exclude "a b` });
  assert.match(ran.stderr, /a quote \("\) is not closed/);
  assert.equal(ran.status, 2);
});

const LINES: Readonly<Record<string, readonly string[]>> = {
  '': [],
  '  --quiet   --fix ': ['--quiet', '--fix'],
  '--exclude "a b" c': ['--exclude', 'a b', 'c'],
  "--exclude='a \"b'": ['--exclude=a "b'],
  'a\\ b \\"': ['a b', '"'],
  '"a \\" b" ""': ['a " b', ''],
  '$(rm) `x` *.yaml': ['$(rm)', '`x`', '*.yaml'],
};

for (const [line, words] of Object.entries(LINES)) {
  test(`options ${JSON.stringify(line)}`, () => assert.deepEqual(splitWords(line), words));
}
