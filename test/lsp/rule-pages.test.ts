import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../../server/src/core/rules/index.ts';
import { isRule } from '../../server/src/core/rules/rule.ts';
import { TEXT, VALUE } from '../support/exposed-gateway.ts';
import { startClient } from '../support/lsp-client.ts';
import { readOwn } from '../support/read-own.ts';

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

test('every problem is plain text, with a link to a page that comes with the server', async (t) => {
  for (const locale of ['en', 'zh-cn']) {
    const client = await startClient(t, {
      initializationOptions: { openDocumentationCommand: true },
      locale,
      readOwn,
    });
    await client.open('');
    let version = 1;
    for (const rule of rules.filter(isRule)) {
      await client.change(++version, rule.example.bad);
      const report = await client.pull();
      assert.ok(report.kind === 'full', rule.id);
      for (const { message: given, code, codeDescription } of report.items) {
        const message = String(given);
        assert.doesNotMatch(message, /[`\n]|\*\*|\]\(|<\w+ /, rule.id);
        assert.match(message, locale === 'en' ? /[.?]$/ : /[。.？?]$/, message);
        const linked = decodeURIComponent(codeDescription?.href.split('?')[1] ?? '');
        assert.equal(linked, `["${code}"]`);
      }
    }
    for (const rule of rules) {
      const page = await client.connection.sendRequest('polyaxonValues/rulePage', {
        rule: rule.id,
      });
      assert.ok(String(page).startsWith(`# ${rule.id}\n`), rule.id);
    }
  }
});
