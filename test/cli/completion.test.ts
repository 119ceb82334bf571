import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { commands } from '../../server/src/cli/commands/index.ts';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

async function script(shell: string): Promise<string> {
  const io = fakeIo();
  assert.equal(await run(['completion', shell], io), 0);
  return io.stdoutText();
}

function has(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** What bash offers for a line; the last word is where the cursor stands. */
async function inBash(...words: readonly string[]): Promise<readonly string[]> {
  const line = ['polyaxon-values', ...words].map((word) => `'${word}'`).join(' ');
  const text = `${await script('bash')}
COMP_WORDS=(${line}); COMP_CWORD=${words.length}
_polyaxon_values
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', text], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.split('\n').filter((word) => word !== '');
}

test('bash completes commands, options and their words', async (t) => {
  if (!has('bash')) return t.skip('there is no bash');
  assert.deepEqual(await inBash('ch'), ['check']);
  assert.ok((await inBash('')).includes('explain'));
  assert.deepEqual(await inBash('check', '--max'), ['--max-warnings']);
  assert.deepEqual(await inBash('check', '--chart', ''), ['platform', 'agent']);
  assert.deepEqual(await inBash('check', '--profile', 't'), ['trial']);
  assert.ok((await inBash('check', 'pack')).includes('package.json'));
});

for (const shell of ['zsh', 'fish']) {
  test(`${shell} can read its script`, async (t) => {
    if (!has(shell)) return t.skip(`there is no ${shell}`);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'completion-')), 'script');
    t.after(() => rmSync(path.dirname(file), { recursive: true, force: true }));
    writeFileSync(file, await script(shell));
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });
}

test('fish completes commands, options and their words', async (t) => {
  if (!has('fish')) return t.skip('there is no fish');
  const source = await script('fish');
  const inFish = (line: string) => {
    const asked = `${source}\ncomplete -C${JSON.stringify(line)}`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', asked], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    return stdout.split('\n').map((each) => each.split('\t', 1)[0]);
  };
  assert.deepEqual(inFish('polyaxon-values ch'), ['check', '']);
  assert.deepEqual(inFish('polyaxon-values check --stdin'), ['--stdin-filename', '']);
  assert.deepEqual(inFish('polyaxon-values check --format sa'), ['sarif', '']);
});

for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
  test(`${shell} is told every command and option`, async () => {
    const text = await script(shell);
    for (const { name, options } of commands.filter((each) => each.name !== 'completion')) {
      assert.ok(text.includes(name), name);
      for (const option of options) assert.ok(text.includes(option.name), option.name);
    }
  });
}

test('another shell is refused', async () => {
  const io = fakeIo();
  assert.equal(await run(['completion', 'cmd'], io), 2);
  assert.match(io.stderrText(), /completion takes bash, zsh, fish or powershell/);
});
