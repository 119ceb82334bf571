import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Definition,
  DefinitionRequest,
  DocumentLinkRequest,
  InlayHintRequest,
  type LocationLink,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { lint } from '../../server/src/core/lint.ts';
import { positionsOf } from '../../server/src/core/positions.ts';
import { TEXT, TOP, VALUE } from '../support/exposed-gateway.ts';
import { codesOf, type LspClient, startClient, URI } from '../support/lsp-client.ts';

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

/** Where nothing may be written and nothing leads anywhere; the cursor is at `‸`. */
const NOWHERE: Readonly<Record<string, string>> = {
  'a comment': '# gate‸way: connections\ngateway: {}\n',
  'a comment behind a value': 'gateway:\n  replicas: 2 # serv‸ice\n',
  'a text': 'gateway:\n  image: "a serv‸ice: x"\n',
  'a block of text that holds no values':
    'gateway:\n  image: |\n    service:\n      ty‸pe: NodePort\n',
  'a line that is broken': 'gateway:\n  replicas: : : serv‸\n',
  'a line of brackets': 'gateway: ]}[ serv‸\n',
  'between documents': 'gateway: {}\n---\n‸\n---\nui: {}\n',
  'another document': 'gateway: {}\n---\ngate‸way: {}\n',
};

for (const [what, marked] of Object.entries(NOWHERE)) {
  test(`the cursor in ${what}: nothing is offered, nothing leads anywhere`, async (t) => {
    const client = await startClient(t);
    const text = `deploymentChart: platform\n${marked}`;
    const position = positionsOf(text).positionAt(text.indexOf('‸'));
    await client.open(text.replace('‸', ''));
    assert.deepEqual(await client.complete(position), []);
    assert.deepEqual(await ask(client, position), { definition: 0, references: 0 });
    const offered = await client.actions(
      { start: position, end: position },
      { only: ['refactor'] },
    );
    assert.deepEqual(offered, []);
    await client.hover(position);
    assert.deepEqual(client.log, []);
  });
}

type Found = Definition | readonly LocationLink[] | null;

async function ask({ connection }: LspClient, position: { line: number; character: number }) {
  const at = { textDocument: { uri: URI }, position };
  const context = { includeDeclaration: true };
  const sizeOf = (found: Found) => (Array.isArray(found) ? found.length : found ? 1 : 0);
  return {
    definition: sizeOf(await connection.sendRequest(DefinitionRequest.type, at)),
    references: sizeOf(await connection.sendRequest(ReferencesRequest.type, { ...at, context })),
  };
}

for (const what of ['closed', 'changed'] as const) {
  test(`a document that is ${what} while answers are on their way: all come, and of the new text`, async (t) => {
    const client = await startClient(t);
    await client.open(TEXT);
    const textDocument = { uri: URI };
    const asked = Promise.all([
      client.pull(),
      client.hover(VALUE.start),
      client.complete(VALUE.start),
      client.actions(VALUE),
      ask(client, VALUE.start),
      client.connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
      client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: VALUE }),
    ]);
    if (what === 'closed') await client.close();
    else await client.change(2, 'deploymentChart: platform\n');
    await asked;
    const left = codesOf(await client.pull());
    assert.ok(!left.includes('exposed-without-tls'), left.join());
    assert.equal(await client.hover(VALUE.start), null);
    assert.deepEqual(client.log, []);
  });
}
