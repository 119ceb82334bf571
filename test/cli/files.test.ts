import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findFiles } from '../../server/src/cli/files/find-files.ts';
import { relativeTo } from '../../server/src/cli/files/path.ts';
import { inside } from '../../server/src/core/file-names.ts';
import { type FakeIoOptions, fakeIo } from './fake-io.ts';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

async function found(
  operands: readonly string[],
  options: FakeIoOptions,
  io: object = {},
): Promise<readonly string[]> {
  const { files, problems } = await findFiles(operands, [], { ...fakeIo(options), ...io });
  return [
    ...files.map(({ path, searched }) => (searched ? `${path} (searched)` : path)),
    ...problems,
  ];
}

const FILES: FakeIoOptions['files'] = [
  ['a.yaml', ''],
  ['x/b.yml', ''],
  ['x/.hidden/c.yaml', ''],
  ['[1].yaml', ''],
];

test('a path is shown from the current folder on, however it was typed', async () => {
  const operands = ['./a.yaml', '/project/x/../a.yaml', 'x//b.yml'];
  assert.deepEqual(await found(operands, { files: FILES }), ['a.yaml', 'x/b.yml']);
});

test('outside of it, it stays as it was typed', async () => {
  const files: FakeIoOptions['files'] = [['../other/a.yaml', '']];
  assert.deepEqual(await found(['../other/a.yaml'], { files }), ['../other/a.yaml']);
});

test('a file that is named counts as named, also if it was found in a folder first', async () => {
  const options = { files: FILES };
  assert.deepEqual(await found(['x', 'x/b.yml'], options), ['x/b.yml']);
  assert.deepEqual(await found(['x'], options), ['x/b.yml (searched)']);
});

test('a file may be called like a glob, and a hidden folder may be named', async () => {
  const options = { files: FILES };
  assert.deepEqual(await found(['[1].yaml'], options), ['[1].yaml']);
  assert.deepEqual(await found(['x/.hidden/*'], options), ['x/.hidden/c.yaml']);
  assert.deepEqual(await found(['x/.hidden'], options), ['x/.hidden/c.yaml (searched)']);
});

test('a glob goes no deeper than it must', async () => {
  const io = fakeIo({ files: FILES });
  const read: string[] = [];
  const readFolder = (path: string) => {
    read.push(path);
    return io.readFolder(path);
  };
  assert.deepEqual(await found(['*.yaml'], { files: FILES }, { readFolder }), [
    '[1].yaml',
    'a.yaml',
  ]);
  assert.deepEqual(read, ['/project']);
});

test('a folder that cannot be read is told', async () => {
  const readFolder = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
  assert.deepEqual(await found(['x'], { files: FILES }, { readFolder }), ['x: permission denied']);
});

test('backslashes stand between folders on Windows', async () => {
  const io = { separator: '\\' };
  assert.deepEqual(await found(['x\\*.yml'], { files: FILES }, io), ['x/b.yml']);
});

test('links to files are followed, links to folders are not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polyaxon-values-'));
  try {
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'base.txt'), 'deploymentChart: platform\n');
    symlinkSync(join(folder, 'base.txt'), join(folder, 'x', 'a.yaml'));
    symlinkSync(folder, join(folder, 'x', 'round'), 'junction');
    const { stdout } = spawnSync(process.execPath, [MAIN, 'check', '--list-files', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(stdout, 'x/a.yaml\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('relative paths', () => {
  assert.equal(inside('/a', '/a/b/c'), 'b/c');
  assert.equal(inside('/', '/a'), 'a');
  assert.equal(inside('/a', '/ab'), undefined);
  assert.equal(relativeTo('/a/b', '/a/b/c.yaml'), 'c.yaml');
  assert.equal(relativeTo('/a/b', '/a/c/d.yaml'), '../c/d.yaml');
  assert.equal(relativeTo('/', '/a.yaml'), 'a.yaml');
  assert.equal(relativeTo('C:/a', 'C:/b.yaml'), '../b.yaml');
  assert.equal(relativeTo('C:/a', 'D:/b.yaml'), 'D:/b.yaml');
});
