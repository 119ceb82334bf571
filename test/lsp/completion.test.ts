import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  type Range,
} from 'vscode-languageserver/node';
import { lint } from '../../server/src/core/lint.ts';
import { positionsOf } from '../../server/src/core/positions.ts';
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

test('completion: the first word of a file is described as any other, for its chart', async (t) => {
  const client = await startClient(t);
  await client.open('# polyaxon-values: chart=agent\nrepl');
  const items = await client.complete({ line: 1, character: 4 });
  const item = items.find(({ label }) => label === 'timezone');
  assert.ok(item);
  const { documentation } = await client.connection.sendRequest(
    CompletionResolveRequest.type,
    item,
  );
  assert.ok(typeof documentation === 'object');
  assert.match(documentation.value, /^`timezone` — string\n[\s\S]*agent 2\.15\.1[\s\S]*\]\(https:/);
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

for (const [text, isOffered] of [
  ['gateway:\n  ', true],
  ['gateway:\r\n  ', true],
  ['connections:\n  - schema:\n      ', true],
  ['gateway:\n  replicas: 1\n  ', false],
  ['gateway:\n  replicas: 1\n\n', false],
  ['# a comment:\n', false],
] as const) {
  test(`Enter ${isOffered ? 'shows' : 'shows no'} keys: ${JSON.stringify(text)}`, async (t) => {
    const { open, connection, capabilities } = await startClient(t);
    await open(`deploymentChart: platform\n${text}`);
    assert.ok(capabilities.completionProvider?.triggerCharacters?.includes('\n'));
    const found = await connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: URI },
      position: positionsOf(`\n${text}`).positionAt(text.length + 1),
      context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '\n' },
    });
    assert.equal(Array.isArray(found) && found.length > 0, isOffered);
  });
}

/** Where somebody types, and what: completion then looks at the version before, and must not be told wrong. */
const EDITS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a letter of a key': ['gateway:\n  s', 'gateway:\n  se‸'],
  'a new line in a section': ['gateway:\n  replicas: 2\n', 'gateway:\n  replicas: 2\n  ‸\n'],
  'a key that is there by now': ['gateway:\n  \n  repl: 2\n', 'gateway:\n  ‸\n  replicas: 2\n'],
  'the chart': [
    'deploymentChart: platform\ngateway:\n  \n',
    'deploymentChart: agent\ngateway:\n  ‸\n',
  ],
  'our comment': ['# polyaxon-values: chart=agent\n', '# polyaxon-values: chart=platform\n‸'],
  'a whole text': ['gateway:\n  replicas: 2\n', 'deploymentChart: agent\nagent:\n  ‸\n'],
  'a line above': ['gateway:\n  replicas: 2\n', '\ngateway:\n  replicas: 2\n  ‸'],
};

for (const [what, [before, after]] of Object.entries(EDITS)) {
  test(`completion after ${what} was typed is what it is in a text that was just opened`, async (t) => {
    const text = after.replace('‸', '');
    const position = positionsOf(text).positionAt(after.indexOf('‸'));
    const settings = () => ({ files: ['**/*.yaml'] });
    const typing = await startClient(t, { settings });
    await typing.open(before);
    await typing.pull();
    await typing.change(2, text);
    const fresh = await startClient(t, { settings });
    await fresh.open(text);
    const plain = (items: readonly CompletionItem[]) => items.map(({ label }) => label).toSorted();
    const found = plain(await typing.complete(position));
    assert.deepEqual(found, plain(await fresh.complete(position)));
    assert.ok(found.length > 0);
  });
}
