import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXT } from '../support/exposed-gateway.ts';
import { codesOf, PLAIN, startClient } from '../support/lsp-client.ts';

test('settings: severities, off, disabled as a whole, and files that are said to hold values', async (t) => {
  let settings: unknown = {
    rules: { 'exposed-without-tls': 'error', 'core-node-isolation': 'off' },
  };
  const client = await startClient(t, { settings: () => settings });
  await client.open(TEXT);
  const report = await client.pull();
  assert.ok(report.kind === 'full');
  assert.equal(report.items.find(({ code }) => code === 'exposed-without-tls')?.severity, 1);
  assert.ok(!codesOf(report).includes('core-node-isolation'));
  settings = { enable: false };
  await client.configure(null);
  assert.deepEqual(codesOf(await client.pull(report.resultId)), []);
  settings = { enable: 'perhaps', rules: ['nonsense'], files: [1, 'project/*.yaml'], chart: 'pie' };
  await client.configure(null);
  await client.change(2, 'tmux: {}\n\n\n\n');
  assert.notDeepEqual(codesOf(await client.pull()), []);
});

test('settings of a client that cannot be asked: first with the greeting, then as they change', async (t) => {
  const off = { 'exposed-without-tls': 'off' };
  const client = await startClient(t, {
    capabilities: PLAIN,
    initializationOptions: { settings: { rules: off } },
  });
  await client.open(TEXT);
  await client.waitForPushed(1);
  await client.configure({ polyaxonValues: {} });
  await client.waitForPushed(2);
  const seen = client.pushed.map(({ diagnostics }) =>
    diagnostics.some(({ code }) => code === 'exposed-without-tls'),
  );
  assert.deepEqual(seen, [false, true]);
});
