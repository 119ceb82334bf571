import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ChooseAnswer, MigrationAnswer } from '../../server/src/features/answers.ts';
import { accessTo } from '../support/file-access.ts';
import { startClient } from '../support/lsp-client.ts';

const ROOT = 'file:///project';
const OLD = `${ROOT}/old.yaml`;

const TEXTS = new Map([
  [`${ROOT}/prod.yaml`, 'deploymentChart: platform\ngateway: {replicas: 2}\n'],
  [OLD, 'deploymentChart: platform\nserviceType: NodePort # keep\n'],
  [`${ROOT}/.polyaxon-values.yaml`, 'releases:\n  - {name: prod, values: [prod.yaml]}\n'],
  [`${ROOT}/notes.yaml`, 'hello: world\n'],
]);

async function start(t: TestContext, ...files: readonly string[]) {
  const client = await startClient(t, { files: accessTo(TEXTS), rootUri: ROOT });
  for (const name of files) {
    await client.open(TEXTS.get(`${ROOT}/${name}`) ?? '', `${ROOT}/${name}`);
  }
  const ask = (method: string, name: string, more = {}) =>
    client.connection.sendRequest<unknown>(`polyaxonValues/${method}`, {
      textDocument: { uri: `${ROOT}/${name}` },
      ...more,
    });
  return {
    ...client,
    choose: async (name: string, more: object) =>
      (await ask('choose', name, more)) as ChooseAnswer | null,
    migration: async (name: string) => (await ask('migration', name)) as MigrationAnswer | null,
  };
}

test('a chart is chosen in a comment, and in the configuration that names the file', async (t) => {
  const { choose } = await start(t, 'prod.yaml');
  const listed = await choose('prod.yaml', { choice: 'chart' });
  assert.deepEqual(listed, { values: ['platform', 'agent'], current: 'platform', ways: [] });
  const { ways = [] } = (await choose('prod.yaml', { choice: 'chart', value: 'agent' })) ?? {};
  assert.deepEqual(
    ways.map(({ uri, edit }) => [uri.slice(ROOT.length + 1), edit.newText, edit.range.start]),
    [
      ['prod.yaml', '# polyaxon-values: chart=agent\n', { line: 0, character: 0 }],
      ['.polyaxon-values.yaml', 'chart: agent, ', { line: 1, character: 17 }],
    ],
  );
});

test('versions that are known can be chosen, also for a file that nobody knows yet', async (t) => {
  const { choose } = await start(t, 'notes.yaml');
  const { values = [], current, ways } = (await choose('notes.yaml', { choice: 'version' })) ?? {};
  assert.ok(values.includes('2.15.1'));
  assert.equal(current, null);
  assert.deepEqual(ways, []);
  const chosen = await choose('notes.yaml', { choice: 'version', value: '2.15.1' });
  assert.equal(chosen?.ways.length, 1);
  const invented = await choose('notes.yaml', { choice: 'version', value: '2.15.1 # x' });
  assert.deepEqual(invented?.ways, []);
});

test('a migration is shown before it is made', async (t) => {
  const { migration } = await start(t, 'old.yaml', 'prod.yaml', 'notes.yaml');
  const found = await migration('old.yaml');
  assert.match(found?.title ?? '', /^Migrate to chart \d/);
  assert.match(found?.text ?? '', /^gateway:\n {2}service:\n {4}type: NodePort # keep$/m);
  assert.equal(found?.edits.length, 1);
  assert.equal(await migration('prod.yaml'), null);
  assert.equal(await migration('notes.yaml'), null);
});

test('nothing for a document that is closed', async (t) => {
  const { choose, migration, log } = await start(t);
  assert.equal(await choose('prod.yaml', { choice: 'chart', value: 'agent' }), null);
  assert.equal(await migration('old.yaml'), null);
  assert.deepEqual(log, []);
});

test('all rules can be picked, and every starting point', async (t) => {
  const { connection } = await start(t);
  const rules =
    await connection.sendRequest<readonly { readonly id: string }[]>('polyaxonValues/rules');
  assert.ok(rules.some(({ id }) => id === 'postgresql-in-cluster'));
  const files = await connection.sendRequest<readonly unknown[]>('polyaxonValues/newFiles');
  assert.ok(files.length > 3);
});
