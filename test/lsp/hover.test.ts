import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXT, VALUE } from '../support/exposed-gateway.ts';
import { PLAIN, startClient } from '../support/lsp-client.ts';

test('hover: Markdown, or plain text for those who know nothing else', async (t) => {
  const rich = await startClient(t);
  await rich.open(TEXT);
  const hover = await rich.hover(VALUE.start);
  assert.deepEqual(hover?.range, VALUE);
  assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents);
  assert.equal(hover.contents.kind, 'markdown');
  assert.match(hover.contents.value, /\*Why:\*/);
  const plain = await startClient(t, { capabilities: PLAIN });
  await plain.open(TEXT);
  const contents = (await plain.hover(VALUE.start))?.contents;
  assert.ok(contents && typeof contents === 'object' && 'kind' in contents);
  assert.equal(contents.kind, 'plaintext');
  assert.doesNotMatch(contents.value, /[*`]|\]\(/);
});
