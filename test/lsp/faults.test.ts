import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';
import { type LspClient, startClient, URI } from '../support/lsp-client.ts';

/*
 * The files in which something was found wrong once, over the protocol: the server tells each error that the
 * linter finds, and answers at the end of each line.
 */
const FOLDER = new URL('../corpus/faults/', import.meta.url);

for (const name of globSync('*.yaml', { cwd: FOLDER }).sort()) {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');

  test(`${name} over the protocol`, async (t) => {
    const client = await startClient(t);
    await client.open(text);
    const told = await client.pull();
    assert.ok(told.kind === 'full');
    const found = lint({ name: URI.replace('file://', ''), text }, {})?.findings ?? [];
    // Of what is missing the editor tells less: calm is tested elsewhere.
    assert.deepEqual(
      told.items.flatMap(({ code, severity }) => (severity === 1 ? [code] : [])).sort(),
      found.flatMap(({ rule, severity }) => (severity === 'error' ? [rule.id] : [])).sort(),
    );
    await askAtEachLine(client, text);
    assert.deepEqual(client.log, []);
  });
}

async function askAtEachLine(client: LspClient, text: string): Promise<void> {
  for (const [line, content] of text.split('\n').entries()) {
    const end = { line, character: content.length };
    await client.hover(end);
    await client.complete(end);
    await client.actions({ start: end, end });
  }
}
