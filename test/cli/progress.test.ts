import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { type FakeIoOptions, fakeIo } from './fake-io.ts';

const FILES = ['a.yaml', 'b.yaml', 'c.yaml'].map(
  (path) => [path, Buffer.from('deploymentChart: platform # ü', 'latin1')] as const,
);

async function stderrOf(options: FakeIoOptions): Promise<string> {
  const io = fakeIo({ files: FILES, ...options });
  await run(['check', '--profile', 'trial', '.'], io);
  return io.stderrText();
}

test('what takes longer than a second is told on a terminal, and wiped away', async () => {
  const text = await stderrOf({ isTTY: true, tick: 600 });
  const note = (path: string) => `${path}.yaml: not UTF-8 text\n`;
  const line = (done: number) => `\r\u001b[Kchecked ${done} of 3 files`;
  const wiped = '\r\u001b[K';
  assert.equal(text, note('a') + note('b') + line(2) + wiped + note('c') + line(3) + wiped);
});

test('nothing is told of a quick run, in a pipe or on a terminal that cannot wipe', async () => {
  for (const options of [
    { isTTY: true, tick: 1 },
    { isTTY: false, tick: 600 },
    { isTTY: true, tick: 600, env: { TERM: 'dumb' } },
  ]) {
    assert.doesNotMatch(await stderrOf(options), /checked \d/);
  }
});
