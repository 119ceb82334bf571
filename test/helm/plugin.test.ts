import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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
