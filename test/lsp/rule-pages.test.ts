import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TEXT, VALUE } from '../support/exposed-gateway.ts';
import { startClient } from '../support/lsp-client.ts';

test('the page of a rule comes with the server; our client is linked to it', async (t) => {
  const client = await startClient(t, {
    initializationOptions: { openDocumentationCommand: true },
  });
  await client.open(TEXT);
  const report = await client.pull();
  assert.ok(report.kind === 'full');
  const exposed = report.items.find(({ code }) => code === 'exposed-without-tls');
  const link = 'command:polyaxonValues.openDocumentation?%5B%22exposed-without-tls%22%5D';
  assert.equal(exposed?.codeDescription?.href, link);
  const contents = (await client.hover(VALUE.start))?.contents;
  assert.ok(contents && typeof contents === 'object' && 'value' in contents);
  assert.ok(contents.value.includes(`[About this rule](${link})`), contents.value);
  const page = await client.connection.sendRequest('polyaxonValues/rulePage', {
    rule: 'exposed-without-tls',
  });
  const file = new URL('../../docs/rules/exposed-without-tls.md', import.meta.url);
  assert.equal(page, readFileSync(file, 'utf8'));
  const none = await client.connection.sendRequest('polyaxonValues/rulePage', { rule: '../x' });
  assert.equal(none, null);
});
