import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { disk } from '../../server/src/cli/disk.ts';
import { MAX_BYTES } from '../../server/src/cli/io.ts';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const POSIX = { skip: process.platform === 'win32' && 'links and pipes of POSIX' };
const FIXABLE = 'deploymentChart: platform\nnodeSelector:\n  core: true\n';
const MENDED = FIXABLE.replace('true', '"true"');

async function folder(t: TestContext, files: Readonly<Record<string, string>> = {}) {
  const path = await mkdtemp(join(tmpdir(), 'polyaxon-values-'));
  t.after(() => spawnSync('rm', ['-rf', path]));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [MAIN, ...args], { cwd: path, encoding: 'utf8', timeout: 20_000 });
  return { path, run, at: (name: string) => join(path, name) };
}

test('a text goes into the place of a file in one step, with the mode that it had', async (t) => {
  const { path, at } = await folder(t, { 'values.yaml': 'old' });
  await chmod(at('values.yaml'), 0o640);
  await disk.writeFile(at('values.yaml'), Buffer.from('new'));
  assert.equal(await readFile(at('values.yaml'), 'utf8'), 'new');
  if (process.platform !== 'win32') {
    assert.equal((await stat(at('values.yaml'))).mode & 0o777, 0o640);
  }
  assert.deepEqual(await readdir(path), ['values.yaml']);
});

test('where a link leads is written to, and the link stays', POSIX, async (t) => {
  const { at } = await folder(t, { 'real.yaml': 'old' });
  await symlink('real.yaml', at('link.yaml'));
  await disk.writeFile(at('link.yaml'), Buffer.from('new'));
  assert.ok((await lstat(at('link.yaml'))).isSymbolicLink());
  assert.equal(await readFile(at('real.yaml'), 'utf8'), 'new');
});

test('a file that was changed meanwhile is left as it is', async (t) => {
  const { path, at } = await folder(t, { 'values.yaml': 'theirs' });
  await assert.rejects(
    disk.writeFile(at('values.yaml'), Buffer.from('ours'), Buffer.from('as read')),
    { code: 'ECHANGED' },
  );
  assert.equal(await readFile(at('values.yaml'), 'utf8'), 'theirs');
  assert.deepEqual(await readdir(path), ['values.yaml']);
});

test('what was written by another name already is no change', async (t) => {
  const { at } = await folder(t, { 'values.yaml': 'mended' });
  await disk.writeFile(at('values.yaml'), Buffer.from('mended'), Buffer.from('as read'));
  assert.equal(await readFile(at('values.yaml'), 'utf8'), 'mended');
});

test('a disk without room leaves the old text whole, and says so', POSIX, async (t) => {
  const { path, at } = await folder(t, { 'values.yaml': FIXABLE.padEnd(40_960, '#') });
  const script = 'ulimit -f 16; exec "$0" "$@"';
  const args = ['-c', script, process.execPath, MAIN, 'check', '--fix', 'values.yaml'];
  const { status, stderr } = spawnSync('sh', args, { cwd: path, encoding: 'utf8' });
  assert.equal(stderr, 'values.yaml: not written: too large for this disk\n');
  assert.equal(status, 2);
  assert.equal(await readFile(at('values.yaml'), 'utf8'), FIXABLE.padEnd(40_960, '#'));
  assert.deepEqual(await readdir(path), ['values.yaml']);
});

test('a report that has no folder to go to is told so', async (t) => {
  const { run } = await folder(t, { 'values.yaml': FIXABLE });
  const { status, stdout, stderr } = run('check', '--output', 'none/report.txt', 'values.yaml');
  assert.equal(stderr, 'polyaxon-values: none/report.txt: not written: there is no such folder\n');
  assert.deepEqual([status, stdout], [2, '']);
});

test(
  'a link and the file that it leads to are mended once, without a word of change',
  POSIX,
  async (t) => {
    const { at, run } = await folder(t, { 'values.yaml': FIXABLE });
    await symlink('values.yaml', at('values-link.yaml'));
    const { stderr } = run('check', '--fix', '.');
    assert.doesNotMatch(stderr, /not written/);
    assert.equal(await readFile(at('values.yaml'), 'utf8'), MENDED);
  },
);

test('what has no end is not read', POSIX, async (t) => {
  const { at, run } = await folder(t, {
    'layered.yaml': '# polyaxon-values: layers=zero.yaml,pipe.yaml\ndeploymentChart: platform\n',
  });
  for (const name of ['zero.yaml', '.gitignore', 'Chart.yaml'])
    await symlink('/dev/zero', at(name));
  for (const name of ['pipe.yaml', '.polyaxon-values.yaml'])
    spawnSync('sh', ['-c', 'mkfifo "$0"', at(name)]);
  const found = run('check', '.');
  assert.equal(found.signal, null);
  assert.match(found.stdout, /`zero\.yaml`/);
  for (const args of [
    ['check', 'zero.yaml'],
    ['check', 'pipe.yaml'],
    ['check', '-f', 'pipe.yaml', '-f', 'layered.yaml'],
    ['check', '--baseline', 'pipe.yaml', 'layered.yaml'],
    ['check', '--config', 'zero.yaml', 'layered.yaml'],
    ['migrate', 'zero.yaml'],
    ['diff', 'pipe.yaml', 'layered.yaml'],
    ['report', 'zero.yaml'],
  ]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /is not a file|there is no file/, args.join(' '));
  }
});

test('a pipe that the shell opened is read', POSIX, () => {
  const script = `printf '${FIXABLE}' | "$0" "$1" check --list-files /dev/stdin`;
  const { stdout } = spawnSync('sh', ['-c', script, process.execPath, MAIN], { encoding: 'utf8' });
  assert.equal(stdout, '/dev/stdin\n');
});

test('no more is read than could be checked', async (t) => {
  const { at, run } = await folder(t, { 'values.yaml': `${FIXABLE}#${'ä'.repeat(MAX_BYTES)}` });
  assert.equal((await disk.readFile(at('values.yaml'))).length, MAX_BYTES + 1);
  const checked = run('check', '--max-warnings', '0', 'values.yaml');
  assert.match(checked.stdout, /warning {2}This file is too large to be checked/);
  assert.equal(checked.status, 1);
  assert.equal(run('migrate', '--write', 'values.yaml').status, 2);
});

test('a link that leads out of the workspace is not followed', POSIX, async (t) => {
  const { at } = await folder(t, { 'outside.yaml': FIXABLE });
  const workspace = await folder(t, {
    'values-a.yaml': '# polyaxon-values: layers=link.yaml\ndeploymentChart: platform\n',
  });
  await symlink(at('outside.yaml'), workspace.at('link.yaml'));
  const { stdout } = workspace.run('check', '.');
  assert.match(stdout, /`link\.yaml` is outside of the workspace/);
  assert.match(stdout, /^1 file checked$/m);
});

test('standard output that takes nothing more is told in a sentence', POSIX, async (t) => {
  const { path } = await folder(t, { 'values.yaml': FIXABLE });
  const script = '"$0" "$@" > /dev/full';
  const skip = spawnSync('test', ['-c', '/dev/full']).status !== 0;
  if (skip) return t.skip('there is no /dev/full here');
  const args = ['-c', script, process.execPath, MAIN, 'check', 'values.yaml'];
  const { status, stderr } = spawnSync('sh', args, { cwd: path, encoding: 'utf8' });
  assert.equal(stderr, 'polyaxon-values: standard output: the disk is full\n');
  assert.equal(status, 2);
});
