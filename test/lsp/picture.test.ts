import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PictureAnswer } from '../../server/src/features/answers.ts';
import { toHtml } from '../../server/src/features/picture/render/html.ts';
import { PICTURE } from '../../server/src/lsp/requests/picture.ts';
import { drawn } from '../features/picture/drawn.ts';
import { type LspClient, startClient, URI } from '../support/lsp-client.ts';

const TEXT = 'deploymentChart: platform\ngateway:\n  replicas: 3\n';

function picture({ connection }: LspClient, uri = URI): Promise<PictureAnswer | null> {
  return connection.sendRequest(PICTURE, { textDocument: { uri } });
}

test('the picture of a document is the report, with a place for each link', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  const answer = await picture(client);
  assert.ok(answer);
  const { html, anchors } = toHtml(drawn(TEXT, { name: 'values.yaml' }));
  assert.equal(answer.html, html);
  assert.equal(answer.title, 'values.yaml');
  const id = [...anchors].find(([, { path }]) => path === 'gateway')?.[0];
  assert.deepEqual(answer.places[id ?? ''], { uri: URI, position: { line: 1, character: 0 } });
});

test('the picture follows the text', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  assert.match((await picture(client))?.html ?? '', /gateway ×3/);
  await client.change(2, TEXT.replace('3', '4'));
  assert.match((await picture(client))?.html ?? '', /gateway ×4/);
});

test('there is no picture of a document without values, nor of one that is not open', async (t) => {
  const client = await startClient(t);
  await client.open('hello: world\n');
  assert.equal(await picture(client), null);
  assert.equal(await picture(client, 'file:///project/other.yaml'), null);
});
