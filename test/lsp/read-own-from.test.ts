import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readOwnFrom } from '../../server/src/lsp/browser/read-own-from.ts';

const TEXT = '{"Save":"保存"}';

/** What a server of web pages answers for a file beside the bundles. */
function answering(t: TestContext, answer: () => Response): readonly string[] {
  const asked: string[] = [];
  t.mock.method(globalThis, 'fetch', async (url: string) => {
    asked.push(url);
    return answer();
  });
  return asked;
}

const read = () => readOwnFrom('https://example.com/dist/')('locales/zh-cn.json');

test('a file beside the bundles is unpacked', async (t) => {
  const asked = answering(t, () => new Response(gzipSync(TEXT)));
  assert.equal(await read(), TEXT);
  assert.deepEqual(asked, ['https://example.com/dist/locales/zh-cn.json.gz']);
});

test('a file that was unpacked on the way is read as it is', async (t) => {
  answering(t, () => new Response(TEXT));
  assert.equal(await read(), TEXT);
});

test('a file that is not there, no network and half a file are nothing to stumble over', async (t) => {
  const answers = [
    () => new Response('Not found', { status: 404 }),
    () => new Response(gzipSync(TEXT).subarray(0, 12)),
    () => {
      throw new TypeError('Failed to fetch');
    },
  ];
  for (const answer of answers) {
    answering(t, answer);
    assert.equal(await read(), undefined);
    t.mock.restoreAll();
  }
});
