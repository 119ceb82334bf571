import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';
import { rulePage } from '../../server/src/features/rule-page.ts';
import { TEXT, TOP, VALUE } from '../support/exposed-gateway.ts';
import { codesOf, PLAIN, startClient } from '../support/lsp-client.ts';

test('pull: diagnostics of a text, unchanged for the same version, new for the next', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  const first = await client.pull();
  assert.ok(first.kind === 'full' && first.resultId !== undefined);
  const { message, ...exposed } =
    first.items.find(({ code }) => code === 'exposed-without-tls') ?? first.items[0] ?? {};
  assert.match(String(message), /LoadBalancer/);
  assert.deepEqual(exposed, {
    range: VALUE,
    severity: 2,
    code: 'exposed-without-tls',
    codeDescription: { href: rulePage('exposed-without-tls') },
    source: 'polyaxon-values',
  });
  assert.deepEqual(codesOf(await client.pull(first.resultId)), ['unchanged']);
  await client.change(2, TEXT.replace('LoadBalancer', 'ClusterIP'));
  const second = await client.pull(first.resultId);
  assert.ok(second.kind === 'full' && !codesOf(second).includes('exposed-without-tls'));
  assert.deepEqual(client.pushed, []);
});

test('push: at once on opening, after a pause on changes, cleared on closing', async (t) => {
  const client = await startClient(t, { capabilities: PLAIN, pause: 30 });
  await client.open(TEXT);
  await client.waitForPushed(1);
  await client.change(2, 'deploymentChart: plat');
  await client.change(3, TEXT.replace('LoadBalancer', 'ClusterIP'));
  await client.waitForPushed(2);
  await client.close();
  await client.waitForPushed(3);
  const seen = client.pushed.map(({ version, diagnostics }) => [
    version,
    diagnostics.some(({ code }) => code === 'exposed-without-tls'),
    diagnostics.length > 0,
  ]);
  assert.deepEqual(seen, [
    [1, true, true],
    [3, false, true],
    [undefined, false, false],
  ]);
});

test('a YAML file that holds something else gives nothing', async (t) => {
  const client = await startClient(t);
  await client.open('apiVersion: v1\nkind: Service\npostgresql:\n  enabled: true\n');
  assert.deepEqual(codesOf(await client.pull()), []);
  assert.equal(await client.hover(TOP.start), null);
  assert.deepEqual(await client.actions(TOP), []);
  assert.deepEqual(await client.complete({ line: 4, character: 0 }), []);
});

test('messages are plain text, in the values as in other files', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  const report = await client.pull();
  assert.ok(report.kind === 'full' && report.items.length > 0);
  assert.deepEqual(
    report.items.filter(({ message }) => String(message).includes('`')),
    [],
  );
});

test('one version is linted once, whatever is asked of it', async (t) => {
  let count = 0;
  const client = await startClient(t, {
    settings: () => ({}),
    lint: (source, config) => {
      count++;
      return lint(source, config);
    },
  });
  await client.open(TEXT);
  const ask = () =>
    Promise.all([client.pull(), client.hover(VALUE.start), client.actions(VALUE), client.pull()]);
  await ask();
  await ask();
  assert.equal(count, 1);
  await client.change(2, `${TEXT}\n`);
  await ask();
  assert.equal(count, 2);
  await client.configure(null);
  await ask();
  assert.equal(count, 3);
});
