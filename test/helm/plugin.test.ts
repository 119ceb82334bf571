import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { findHelm } from '../support/helm.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('helm runs the plugin with what it is given, and ends with its exit code', (t) => {
  const helm = findHelm();
  if ('missing' in helm) return t.skip(helm.missing);
  const home = mkdtempSync(path.join(tmpdir(), 'polyaxon-values-helm-'));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  // As `helm plugin install` leaves it, after the build that its hook runs.
  const plugin = path.join(home, 'plugins', 'polyaxon-values');
  for (const file of ['plugin.yaml', 'dist']) {
    cpSync(path.join(ROOT, file), path.join(plugin, file), { recursive: true });
  }
  const run = (...args: readonly string[]) =>
    spawnSync(helm.program, ['polyaxon-values', ...args], {
      cwd: path.join(ROOT, 'sample'),
      encoding: 'utf8',
      env: { ...process.env, HELM_DATA_HOME: home, HELM_PLUGINS: path.dirname(plugin) },
    });

  const found = run('check', '--max-warnings', '0', 'values.yaml');
  assert.match(found.stdout, /exposed-without-tls/, found.stderr);
  assert.equal(found.status, 1);
  // The release's upper layer names what the lower one lacks.
  const layered = run('check', '-f', 'values.yaml', '-f', 'production.yaml', '--format', 'json');
  const { files } = JSON.parse(layered.stdout);
  assert.deepEqual(files[0].releases[0].layers, ['values.yaml', 'production.yaml']);
  assert.match(run('check', '--help').stdout, /^Usage: polyaxon-values check/);
});

test('helm installs it as the page tells', (t) => {
  if (process.platform === 'win32') return t.skip('a folder is no address of a repository there');
  const helm = findHelm();
  if ('missing' in helm) return t.skip(helm.missing);
  const home = mkdtempSync(path.join(tmpdir(), 'polyaxon-values-helm-'));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  // The repository without its hooks, which would build it.
  const manifest = readFileSync(path.join(ROOT, 'plugin.yaml'), 'utf8');
  writeFileSync(path.join(home, 'plugin.yaml'), manifest.replace(/^platformHooks:.*$/ms, ''));
  const git = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...git, 'commit', '--quiet', '-m', 'x'],
  ])
    assert.equal(spawnSync('git', args, { cwd: home }).status, 0, args.join(' '));
  const env = { ...process.env, HELM_DATA_HOME: path.join(home, 'data'), HELM_CACHE_HOME: home };
  const run = (...args: readonly string[]) =>
    spawnSync(helm.program, args, { encoding: 'utf8', env: { ...env, HELM_PLUGINS: undefined } });

  const [, major = ''] = /^v(\d+)/.exec(run('version', '--short').stdout) ?? [];
  const page = readFileSync(path.join(ROOT, 'docs', 'ci.md'), 'utf8');
  const line = new RegExp(`^helm (plugin install .*?) +# Helm ${major}$`, 'm').exec(page)?.[1];
  assert.ok(line !== undefined, `the page says nothing of Helm ${major}`);
  const typed = line.replace(/https:\S+/, `file://${home}`).split(' ');
  const installed = run(...typed);
  assert.equal(installed.status, 0, installed.stderr);
  assert.match(run('plugin', 'list').stdout, /^polyaxon-values\s/m);
});
