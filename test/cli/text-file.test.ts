import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTextFile, writeTextFile } from '../../server/src/cli/text-file.ts';
import { fakeIo } from './fake-io.ts';

const MARK = [0xef, 0xbb, 0xbf];
const CONTENT = [...Buffer.from('a: "ü"\r\nb: \u{1f433}\r\n')];

for (const [name, bytes] of [
  ['with a byte order mark', [...MARK, ...CONTENT]],
  ['without one', CONTENT],
  ['with two', [...MARK, ...MARK, ...CONTENT]],
  ['empty', []],
] as const) {
  test(`a file ${name} is written as it was read`, async () => {
    const io = fakeIo({ files: [['a.yaml', Uint8Array.from(bytes)]] });
    const file = await readTextFile('a.yaml', io);
    assert.ok('text' in file);
    assert.equal(await writeTextFile(file, file.text, io), undefined);
    assert.deepEqual([...(io.files.get('a.yaml') ?? [])], bytes);
  });
}

test('the byte order mark is no part of the text', async () => {
  const io = fakeIo({ files: [['a.yaml', '\uFEFFa: 1']] });
  const file = await readTextFile('a.yaml', io);
  assert.deepEqual(file, {
    path: 'a.yaml',
    name: '/project/a.yaml',
    text: 'a: 1',
    byteOrderMark: true,
    isCut: false,
  });
});

for (const [encoding, bytes] of [
  ['Latin-1', Buffer.from('a: ü', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFFa: 1', 'utf16le')],
] as const) {
  test(`${encoding} is told`, async () => {
    const io = fakeIo({ files: [['a.yaml', bytes]] });
    const file = await readTextFile('a.yaml', io);
    assert.ok('problem' in file);
    assert.equal(file.problem, 'a.yaml: not UTF-8 text');
  });
}
