import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { diskName } from '../../server/src/cli/files/path.ts';
import type { Io } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const FILES = [
  ['.polyaxon-values.yaml', 'releases:\n  - {name: p, values: [base.yaml, envs/prod.yaml]}\n'],
  ['base.yaml', 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n'],
  ['envs/prod.yaml', 'timezone: UTC\r\ntimezone: CET\r\n'],
] as const;

/** The same disk where folders stand below a drive and `\` is between them; the shell is in `C:\repo`. */
function onWindows(): ReturnType<typeof fakeIo> {
  const io = fakeIo({ files: FILES, folder: '/repo' });
  const resolve = (name: string) => diskName(path.win32.resolve('C:\\repo', name), '\\');
  const there = (name: string) => resolve(name).replace(/^C:/, '');
  const windows: Partial<Io> = {
    separator: '\\',
    resolve,
    kindOf: (name) => io.kindOf(there(name)),
    readFile: (name) => io.readFile(there(name)),
    readFolder: (name) => io.readFolder(there(name)),
    realPath: async (name) => resolve(name),
  };
  return { ...io, ...windows };
}

async function check(io: ReturnType<typeof fakeIo>, ...argv: readonly string[]) {
  const code = await run(['check', ...argv], io);
  return { code, out: io.stdoutText(), err: io.stderrText() };
}

for (const typed of [
  ['base.yaml', 'envs\\prod.yaml'],
  ['.\\base.yaml', '.\\envs\\*.yaml'],
  ['C:\\repo\\base.yaml', 'c:\\repo\\envs\\prod.yaml'],
  ['c:/repo/base.yaml', 'C:/repo/envs/{prod,test}.yaml'],
  ['base.yaml', 'c:\\REPO\\..\\repo\\envs'],
]) {
  test(`check ${typed.join(' ')} says what it says elsewhere`, async () => {
    const elsewhere = fakeIo({ files: FILES, folder: '/repo' });
    const expected = await check(elsewhere, 'base.yaml', 'envs/prod.yaml');
    assert.match(expected.out, /^envs\/prod\.yaml\n {2}2:1 {2}error .* duplicate-key$/m);
    assert.deepEqual(await check(onWindows(), ...typed), expected);
  });
}

test('a drive has one name', () => {
  assert.equal(diskName('c:\\a\\b.yaml', '\\'), 'C:/a/b.yaml');
  assert.equal(diskName('\\\\server\\share\\b.yaml', '\\'), '//server/share/b.yaml');
  assert.equal(diskName('/a\\b.yaml', '/'), '/a\\b.yaml');
});

test('a program of the repository is not run', (t) => {
  if (process.platform !== 'win32') return t.skip('only Windows looks in the current folder');
  const folder = mkdtempSync(path.join(tmpdir(), 'polyaxon-values-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  // A Node that is called git would look for a script `rev-parse`.
  copyFileSync(process.execPath, path.join(folder, 'git.exe'));
  writeFileSync(path.join(folder, 'rev-parse'), 'console.log("run")\n');
  writeFileSync(path.join(folder, 'values.yaml'), 'deploymentChart: platform\n');
  const main = path.resolve(import.meta.dirname, '../../server/src/cli/main.ts');
  const argv = [main, 'diff', '--base', 'HEAD', 'values.yaml'];
  const { stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  assert.match(stderr, /not a git repository/);
});
