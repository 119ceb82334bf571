import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  const read = (name: string) => disk.read(uri(name), uri(''));
  assert.deepEqual(await read('marked.yaml'), { text: 'a: ü\n' });
  for (const name of ['binary.yaml', 'large.yaml', 'env']) {
    assert.deepEqual(await read(name), { unread: 'unreadable' }, name);
  }
  assert.deepEqual(await read('gone.yaml'), { unread: 'missing' });
  assert.deepEqual(
    new Set((await disk.list(uri(''))).map(({ name, kind }) => `${kind} ${name}`)),
    new Set(['folder env', 'file marked.yaml', 'file binary.yaml', 'file large.yaml']),
  );
  assert.deepEqual(await disk.list(uri('gone')), []);
  const remote = 'vscode-vfs://github/a/b.yaml';
  assert.deepEqual(await disk.read(remote, 'vscode-vfs://github/a/'), { unread: 'missing' });
});

test('what a link leads to outside of the folder is not read', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'links'));
  t.after(() => rmSync(folder, { recursive: true }));
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  mkdirSync(join(folder, 'inside'));
  writeFileSync(join(folder, 'secret.yaml'), 'a: 1\n');
  writeFileSync(join(folder, 'inside/own.yaml'), 'b: 1\n');
  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'inside/out.yaml'));
  symlinkSync(join(folder, 'inside/own.yaml'), join(folder, 'inside/in.yaml'));
  assert.deepEqual(await disk.read(uri('inside/out.yaml'), uri('inside/')), { unread: 'outside' });
  assert.deepEqual(await disk.read(uri('inside/in.yaml'), uri('inside/')), { text: 'b: 1\n' });
});

const ENDLESS = '/dev/zero';

test('a device is not read', { skip: !existsSync(ENDLESS) }, async () => {
  assert.deepEqual(await disk.read(`file://${ENDLESS}`, 'file:///dev/'), { unread: 'unreadable' });
});
