import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const BEFORE =
  '\uFEFFdeploymentChart: platform\r\n# polyaxon-values-disable-next-line yaml-syntax\r\ntimezone: UTC  # ü\r\n';
const AFTER = '\uFEFFdeploymentChart: platform\r\ntimezone: UTC  # ü\r\n';
const COMMAND = ['check', '--fix', '--profile', 'trial'];

test('a byte order mark and line endings stay', async () => {
  const io = fakeIo({ files: [['a.yaml', BEFORE]] });
  assert.equal(await run([...COMMAND, 'a.yaml'], io), 0);
  assert.deepEqual(io.files.get('a.yaml'), new TextEncoder().encode(AFTER));
});

test('they stay on the way through a pipe, too', async () => {
  const io = fakeIo({ stdin: BEFORE });
  assert.equal(await run([...COMMAND, '-'], io), 0);
  assert.equal(io.stdoutText(), AFTER);
});

test('a file without safe fixes is not written at all', async () => {
  const io = fakeIo({ files: [['a.yaml', AFTER]], readOnly: ['a.yaml'] });
  assert.equal(await run([...COMMAND, 'a.yaml'], io), 0);
  assert.equal(io.stderrText(), '');
});

test('a file that cannot be written is reported as it is on the disk', async () => {
  const io = fakeIo({ files: [['a.yaml', BEFORE]], readOnly: ['a.yaml'] });
  assert.equal(await run([...COMMAND, 'a.yaml'], io), 2);
  assert.equal(io.stderrText(), 'a.yaml: not written: permission denied\n');
  assert.match(io.stdoutText(), /^ {2}2:\d+ {2}hint .* unused-directive$/m);
});
