import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { EffectiveAnswer } from '../../server/src/features/answers.ts';
import { EFFECTIVE_VALUES } from '../../server/src/lsp/requests/effective-values.ts';
import { accessTo } from '../support/file-access.ts';
import { startClient } from '../support/lsp-client.ts';

const ROOT = 'file:///project';

const TEXTS = new Map([
  [`${ROOT}/base.yaml`, 'deploymentChart: platform\ngateway: {replicas: 2}\n'],
  [`${ROOT}/eu.yaml`, 'gateway: {replicas: 3}\n'],
  [`${ROOT}/us.yaml`, 'gateway: {replicas: 4}\n'],
  [
    `${ROOT}/.polyaxon-values.yaml`,
    'releases:\n  - {name: eu, values: [base.yaml, eu.yaml]}\n  - {name: us, values: [base.yaml, us.yaml]}\n',
  ],
  [`${ROOT}/notes.yaml`, 'hello: world\n'],
]);

async function start(t: TestContext) {
  const client = await startClient(t, { files: accessTo(TEXTS), rootUri: ROOT });
  return {
    ...client,
    ask: async (name: string, release?: number): Promise<EffectiveAnswer | null> =>
      client.connection.sendRequest(EFFECTIVE_VALUES, {
        textDocument: { uri: `${ROOT}/${name}` },
        ...(release === undefined ? {} : { release }),
      }),
    openFile: (name: string) => {
      const uri = `${ROOT}/${name}`;
      return client.open(TEXTS.get(uri) ?? '', uri);
    },
  };
}

test('what Helm would use, for each release of a document, with links to where it is written', async (t) => {
  const { ask, openFile } = await start(t);
  await openFile('base.yaml');
  const eu = await ask('base.yaml');
  assert.deepEqual(eu?.releases, ['eu', 'us']);
  assert.equal(eu.release, 'eu');
  assert.match(eu.chart, /^platform \d/);
  const lines = eu.text.split('\n');
  const link = eu.links.find(({ target }) => target === `${ROOT}/eu.yaml#L1`);
  const { line = 0, character = 0 } = link?.range.start ?? {};
  assert.equal(lines[line]?.slice(character, link?.range.end.character), 'eu.yaml:1');
  assert.ok(lines[line].startsWith('  replicas: 3 '));
  const us = await ask('base.yaml', 1);
  assert.equal(us?.release, 'us');
  assert.ok(us.plain.includes('  replicas: 4\n'));
  assert.ok(us.defaults.includes('  replicas: 1\n'));
});

test('nothing for a release that is not there, a file of somebody else, one that is not open', async (t) => {
  const { ask, openFile, log } = await start(t);
  await openFile('base.yaml');
  await openFile('notes.yaml');
  assert.equal(await ask('base.yaml', 2), null);
  assert.equal(await ask('notes.yaml'), null);
  assert.equal(await ask('us.yaml'), null);
  assert.deepEqual(log, []);
});
