import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { beforeEach, test } from 'node:test';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MAX_LENGTH } from '../../server/src/core/config.ts';
import { asked, FileSystemError, FileType, items } from '../support/fake-vscode.ts';

const fake = new URL('../support/fake-vscode.ts', import.meta.url).href;
const hooks = registerHooks({
  resolve: (name, context, next) => next(name === 'vscode' ? fake : name, context),
});
const { serveFiles } = await import('../../client/src/serve-files.ts');
hooks.deregister();

type Answer = (asked: { readonly uri: string }) => Promise<unknown>;

/** What the client answers when the server asks. */
const answers = new Map<string, Answer>();
const parts = { onRequest: (method: string, answer: Answer) => answers.set(method, answer) };
const client: BaseLanguageClient = Object.assign(Object.create(null), parts);
serveFiles(client);

const read = (uri: string) => answers.get('polyaxonValues/read')?.({ uri });
const list = (uri: string) => answers.get('polyaxonValues/list')?.({ uri });
const bytes = (text: string) => new TextEncoder().encode(text);

const FILE = 'memfs:/work/base.yaml';

beforeEach(() => {
  items.clear();
  asked.length = 0;
});

test('a file of the workspace is read as UTF-8', async () => {
  items.set(FILE, [FileType.File, bytes('a: ü\n')]);
  assert.deepEqual(await read(FILE), { text: 'a: ü\n' });
});

test('outside of the workspace nothing is looked at, and no link is followed', async () => {
  assert.deepEqual(await read('memfs:/etc/passwd'), { unread: 'outside' });
  assert.deepEqual(await list('memfs:/etc/'), []);
  assert.deepEqual(asked, []);
  items.set(FILE, [FileType.File | FileType.SymbolicLink, bytes('a: 1\n')]);
  assert.deepEqual(await read(FILE), { unread: 'outside' });
  assert.deepEqual(asked, [`stat ${FILE}`]);
});

test('what is no text is not taken for one, and what is too large is not fetched', async () => {
  items.set(FILE, [FileType.File, Uint8Array.of(0x61, 0xff)]);
  assert.deepEqual(await read(FILE), { unread: 'unreadable' });
  asked.length = 0;
  items.set(FILE, [FileType.File, new Uint8Array(4 * MAX_LENGTH + 1)]);
  assert.deepEqual(await read(FILE), { unread: 'unreadable' });
  items.set(FILE, [FileType.Directory, bytes('')]);
  assert.deepEqual(await read(FILE), { unread: 'unreadable' });
  assert.deepEqual(asked, [`stat ${FILE}`, `stat ${FILE}`]);
});

test('what is not there is no failure, all else that goes wrong is told as it is', async () => {
  assert.deepEqual(await read(FILE), { unread: 'missing' });
  assert.deepEqual(await list('memfs:/work/'), []);
  items.set(FILE, new FileSystemError('Unavailable'));
  items.set('memfs:/work/', new Error('rate limit exceeded'));
  await assert.rejects(async () => read(FILE), /Unavailable/);
  await assert.rejects(async () => list('memfs:/work/'), /rate limit exceeded/);
});

test('a folder tells its files and folders, and leaves out links', async () => {
  items.set('memfs:/work/', [
    ['base.yaml', FileType.File],
    ['env', FileType.Directory],
    ['linked.yaml', FileType.File | FileType.SymbolicLink],
    ['away', FileType.Directory | FileType.SymbolicLink],
    ['socket', 0],
  ]);
  assert.deepEqual(await list('memfs:/work/'), [
    { name: 'base.yaml', kind: 'file' },
    { name: 'env', kind: 'folder' },
  ]);
});
