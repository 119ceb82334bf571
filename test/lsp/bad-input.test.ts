import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';
import { positionsOf } from '../../server/src/core/positions.ts';
import { TEXT, TOP, VALUE } from '../support/exposed-gateway.ts';
import { codesOf, startClient } from '../support/lsp-client.ts';

test('failures are logged and answered with nothing, and the server lives on', async (t) => {
  let broken = true;
  const client = await startClient(t, {
    lint: (source, config) => {
      if (broken) throw new Error('a bug of ours');
      const result = lint(source, config);
      return result && { ...result, failures: [{ rule: 'some-rule', error: new Error('oops') }] };
    },
  });
  await client.open(TEXT);
  assert.deepEqual(codesOf(await client.pull()), []);
  assert.equal(await client.hover(VALUE.start), null);
  assert.equal(client.log.filter((line) => line.includes('a bug of ours')).length, 2);
  broken = false;
  await client.pull();
  await client.actions(VALUE);
  assert.equal(client.log.filter((line) => line.includes('some-rule')).length, 1);
});

test('garbage: broken texts, places that do not exist, files that are not open', async (t) => {
  const client = await startClient(t);
  const far = { line: 9999, character: 9999 };
  assert.equal(await client.hover(far), null);
  assert.deepEqual(codesOf(await client.pull()), []);
  const texts = [
    '',
    '\uFEFF',
    '{',
    '&a [*a]',
    'a: |\n\tb',
    '\0',
    '- '.repeat(5000),
    'x: {'.repeat(5000),
  ];
  let version = 1;
  await client.open('deploymentChart: platform');
  for (const text of texts) {
    version++;
    await client.change(version, `deploymentChart: platform\n${text}`);
    const end = positionsOf(`deploymentChart: platform\n${text}`).positionAt(
      Number.MAX_SAFE_INTEGER,
    );
    for (const place of [TOP.start, end, far]) {
      await client.hover(place);
      await client.complete(place);
      await client.actions({ start: TOP.start, end: place });
      await client.actions({ start: place, end: place }, { only: ['source', 'refactor', ''] });
    }
    assert.ok((await client.pull()).kind === 'full');
  }
  await client.close();
  assert.deepEqual(codesOf(await client.pull()), []);
  assert.deepEqual(client.log, []);
});
