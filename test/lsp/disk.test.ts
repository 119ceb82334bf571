import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { disk } from '../../server/src/lsp/disk.ts';
import { nameOf, uriOf } from '../../server/src/lsp/documents.ts';

test('texts and folders of the disk; what is no text is not there', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'a #folder% '));
  t.after(() => rmSync(folder, { recursive: true }));
  const uri = (name: string) => uriOf(nameOf(pathToFileURL(join(folder, name)).href));
  mkdirSync(join(folder, 'env'));
  writeFileSync(join(folder, 'marked.yaml'), '\uFEFFa: ü\n');
  writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
  writeFileSync(join(folder, 'large.yaml'), 'a'.repeat(9_000_000));
  assert.equal(await disk.read(uri('marked.yaml')), 'a: ü\n');
  for (const name of ['binary.yaml', 'large.yaml', 'env', 'gone.yaml']) {
    assert.equal(await disk.read(uri(name)), undefined, name);
  }
  assert.deepEqual(
    new Set(await disk.list(uri(''))),
    new Set(['env/', 'marked.yaml', 'binary.yaml', 'large.yaml']),
  );
  assert.deepEqual(await disk.list(uri('gone')), []);
  assert.equal(await disk.read('vscode-vfs://github/a/b.yaml'), undefined);
});

const ENDLESS = '/dev/zero';

test('a device is not read', { skip: !existsSync(ENDLESS) }, async () => {
  assert.equal(await disk.read(`file://${ENDLESS}`), undefined);
});
