import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** npm 11 lists packages by name where earlier ones have an array. */
function packed(): Packed {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts'],
    { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  assert.equal(status, 0, stderr);
  const json: Readonly<Record<string, Packed>> = JSON.parse(stdout);
  const [first] = Object.values(json);
  assert.ok(first);
  return first;
}

test('the npm package holds what it needs and nothing else', () => {
  const paths = packed().files.map(({ path }) => path);
  const isSchema = /^schemas\/charts\/(?:platform|agent)\/[\d.]+\/values\.schema\.json$/;
  const others = paths.filter((path) => !path.startsWith('docs/') && !isSchema.test(path));
  assert.deepEqual(others.toSorted(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/charts.js',
    'dist/cli.js',
    'dist/effects/agent-2.15.1.json.gz',
    'dist/effects/platform-2.15.1.json.gz',
    'dist/locales/zh-cn.json.gz',
    'dist/package.json',
    'dist/rule-prose.js',
    'dist/server-features.js',
    'dist/server-hosts.js',
    'dist/server-shared.js',
    'dist/server-tolerant.js',
    'dist/server.js',
    'package.json',
    'schemas/best-practices.schema.json',
    'schemas/config.schema.json',
    'schemas/report.schema.json',
    'snippets/polyaxon-values.code-snippets',
  ]);
  assert.ok(paths.some((path) => isSchema.test(path)));
  const pages = paths.filter((path) => path.startsWith('docs/rules/'));
  assert.equal(pages.length, readdirSync(`${ROOT}docs/rules`).length);
});
