import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const OLD = 'deploymentChart: platform\nserviceType: ClusterIP\n';
const FILES = [
  ['a/values.yaml', OLD],
  ['b/values.yaml', 'deploymentChart: platform\n'],
  ['c/service.yaml', 'kind: Service\n'],
] as const;

async function migrate(...argv: readonly string[]) {
  const io = fakeIo({ files: FILES });
  const code = await run(['migrate', ...argv], io);
  const text = (name: string) => new TextDecoder().decode(io.files.get(name));
  return { code, out: io.stdoutText(), err: io.stderrText(), text };
}

test('a dry run over a folder says what would be moved, and writes nothing', async () => {
  const { code, out, err, text } = await migrate('--dry-run', '.');
  assert.equal(code, 0);
  assert.equal(out, '');
  assert.match(err, /^a\/values\.yaml: for chart 2\.\d+\.\d+:\n {2}serviceType: /);
  assert.match(err, /^b\/values\.yaml: no key to move/m);
  assert.doesNotMatch(err, /service\.yaml/);
  assert.equal(text('a/values.yaml'), OLD);
});

test('a diff of what changes', async () => {
  const { out, text } = await migrate('--diff', 'a/values.yaml', 'b/values.yaml');
  assert.match(out, /^--- a\/values\.yaml\n\+\+\+ a\/values\.yaml\n/);
  assert.match(out, /^-serviceType: ClusterIP$/m);
  assert.doesNotMatch(out, /b\/values/);
  assert.equal(text('a/values.yaml'), OLD);
});

test('all are written', async () => {
  const { code, text } = await migrate('--write', '*/values.yaml');
  assert.equal(code, 0);
  assert.match(text('a/values.yaml'), /^gateway:\n {2}service:\n {4}type: ClusterIP$/m);
});

test('several files go nowhere unless somebody says where', async () => {
  const { code, err } = await migrate('a/values.yaml', 'b/values.yaml');
  assert.equal(code, 2);
  assert.match(err, /several files need --write, --diff or --dry-run/);
  assert.match((await migrate('.')).err, /several files need/);
  assert.match((await migrate('--write', '--diff', '.')).err, /give one of --write, --diff/);
});

test('one that cannot be done does not keep the others', async () => {
  const { code, err, text } = await migrate(
    '--write',
    'none.yaml',
    'c/service.yaml',
    'a/values.yaml',
  );
  assert.equal(code, 2);
  assert.match(err, /none\.yaml: /);
  assert.match(err, /c\/service\.yaml: no Polyaxon values found/);
  assert.match(text('a/values.yaml'), /gateway:/);
});

test('where nothing is written, what is left stands at lines that are not there yet, and that is said', async () => {
  const old = `deploymentChart: platform\ndeploymentVersion: 1.20.0\npostgresql:\n  persistence:\n    size: 9Gi\nnonsense: 1\n`;
  const told = async (...argv: readonly string[]) => {
    const io = fakeIo({ files: [['values.yaml', old]] });
    await run(['migrate', ...argv, 'values.yaml'], io);
    return io.stderrText();
  };
  for (const way of ['--dry-run', '--diff'])
    assert.match(await told(way), /^still to decide, by new lines:\n {2}7:1 .*unknown-key$/m);
  for (const way of [['--write'], []])
    assert.match(await told(...way), /^still to decide:\n {2}7:1 .*unknown-key$/m);
});
