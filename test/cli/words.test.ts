import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { fakeIo } from './fake-io.ts';

async function ran(...argv: readonly string[]) {
  const io = fakeIo();
  const code = await run(argv, io);
  return { code, stdout: io.stdoutText(), stderr: io.stderrText() };
}

test('all habits of asking for help and the version are answered', async () => {
  const help = await ran('--help');
  for (const word of ['help', '-h']) assert.deepEqual(await ran(word), help);
  assert.deepEqual(await ran('help', 'migrate'), await ran('migrate', '--help'));
  const version = await ran('--version');
  for (const word of ['version', '-v', '-V']) assert.deepEqual(await ran(word), version);
});

test('a mistyped command is guessed', async () => {
  assert.deepEqual(await ran('chekc'), {
    code: 2,
    stdout: '',
    stderr: "polyaxon-values: unknown command 'chekc'; did you mean 'check'?\n",
  });
  assert.match((await ran('deploy')).stderr, /unknown command 'deploy'; the commands are check, /);
  assert.match((await ran('--fix')).stderr, /options come after the command: check, /);
});

test('help about a command that is not there says so', async () => {
  const { code, stderr } = await ran('help', 'chekc');
  assert.equal(code, 2);
  assert.match(stderr, /did you mean 'check'/);
});

test('rules as JSON hold the metadata of every rule', async () => {
  const { stdout } = await ran('rules', '--format', 'json');
  const listed: readonly Record<string, string>[] = JSON.parse(stdout);
  assert.deepEqual(
    listed.map(({ id }) => id),
    rules.map(({ id }) => id),
  );
  for (const { id, why, how, severity, page } of listed) {
    assert.ok(why && how && severity && page?.startsWith('https://'), id);
  }
});
