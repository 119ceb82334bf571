import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packageExtension, withoutRelative } from '../../scripts/package.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('the extension holds few files, and each that package.json names', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  const files = stdout.trim().split(/\r?\n/);
  assert.ok(files.length <= 60, files.join('\n'));
  const manifest = readFileSync(`${ROOT}package.json`, 'utf8');
  const named = [
    ...manifest.matchAll(
      /"(?:path|main|browser|icon|image|svg|markdown|url)": "\.?\/?((?:assets|dist|schemas|snippets)\/[^"]+)"/g,
    ),
  ];
  assert.ok(named.length > 3);
  for (const [, file = ''] of named) assert.ok(files.includes(file), `${file} is not packed`);
  for (const other of ['LICENSE', 'CHANGELOG.md']) assert.ok(files.includes(other), other);
});

test('the extension is small, with both builds', async () => {
  const { size } = statSync(await packageExtension());
  assert.ok(size <= 700 * 1024, `${size} bytes`);
});

test('without an address the gallery page names nothing that cannot be had', () => {
  const page = withoutRelative(
    'A.\n\n![Picture](docs/x.png)\n\nB [site](https://x.org), [page](docs/a.md). C: [more](b.md).\n',
  );
  assert.equal(page, 'A.\n\nB [site](https://x.org), page. C.\n');
});

test('the gallery page is one screen', () => {
  const page = readFileSync(`${ROOT}assets/gallery.md`, 'utf8');
  assert.ok(page.split('\n').length < 30);
});
