import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompletionItem,
  CompletionResolveRequest,
  type Range,
} from 'vscode-languageserver/node';
import { lint } from '../../server/src/core/lint.ts';
import { TEXT } from '../support/exposed-gateway.ts';
import { startClient, URI } from '../support/lsp-client.ts';

test('completion: keys with what they open, blocks by their names, words on demand', async (t) => {
  const end = { line: 4, character: 0 };
  const client = await startClient(t);
  await client.open(TEXT);
  const items = await client.complete(end);
  assert.ok(items.filter(({ label }) => label.startsWith('plx-')).length > 5);
  const selector = items.find(({ label }) => label === 'nodeSelector');
  assert.equal(selector?.insertTextFormat, 2);
  assert.equal(selector?.insertTextMode, 2);
  assert.deepEqual(selector?.textEdit, {
    range: { start: end, end },
    newText: 'nodeSelector:\n  $0',
  });
  assert.equal(selector.documentation, undefined);
  const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, selector);
  const { documentation } = resolved;
  assert.ok(typeof documentation === 'object' && documentation.value.includes('nodeSelector'));
});

test('completion: the first word of an empty values file', async (t) => {
  const client = await startClient(t);
  await client.open('dep');
  const items = await client.complete({ line: 0, character: 3 });
  assert.ok(items.some(({ label }) => label === 'deploymentType'));
});

test('completion does not wait for the rules; what they ask for is known from the text before', async (t) => {
  let count = 0;
  const client = await startClient(t, {
    lint: (...args) => {
      count++;
      return lint(...args);
    },
  });
  const text = 'deploymentChart: platform\nexternalServices: {}\n';
  await client.open(text);
  await client.pull();
  const sorted = (items: readonly CompletionItem[]) =>
    items.toSorted((one, other) => String(one.sortText).localeCompare(String(other.sortText)));
  const before = sorted(await client.complete({ line: 2, character: 0 }));
  await client.change(2, `${text}s`);
  const items = sorted(await client.complete({ line: 2, character: 1 }));
  assert.equal(count, 1);
  const first = (all: readonly CompletionItem[]) => all.slice(0, 5).map(({ label }) => label);
  assert.deepEqual(first(items), first(before));
  assert.equal(first(items)[0], 'artifactsStore');
});

test('blocks that fit at the cursor, for a list to choose from', async (t) => {
  const client = await startClient(t);
  const text = 'deploymentChart: platform\npostgresql:\n  \n';
  await client.open(text);
  const position = { line: 2, character: 2 };
  const ask = (at: typeof position) =>
    client.connection.sendRequest<readonly { prefix: string; snippet: string; range: Range }[]>(
      'polyaxonValues/blocks',
      { textDocument: { uri: URI }, position: at },
    );
  const blocks = await ask(position);
  const backup = blocks.find(({ prefix }) => prefix === 'plx-postgresql-backup');
  assert.equal(
    backup?.snippet,
    'backup:\n  enabled: true\n  cronjob:\n    schedule: "${1:0 2 * * *}"\n    storage:\n      size: ${2:8Gi}',
  );
  assert.deepEqual(backup.range, { start: position, end: position });
  assert.ok(blocks.every(({ prefix }) => prefix.startsWith('plx-postgresql-')));
  assert.deepEqual(await ask({ line: 0, character: 20 }), []);
});
