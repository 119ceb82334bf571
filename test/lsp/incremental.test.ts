import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { documentSnapshots } from '../../server/src/lsp/documents.ts';
import { connect, URI } from '../support/lsp-client.ts';

const START = `deploymentChart: platform
gateway:
  replicas: 2 # ü
  service:
    type: LoadBalancer
postgresql:
  enabled: true
`;

/** An edit as lines of the text before it; both ends may lie behind what is there. */
interface Edit {
  readonly line: number;
  readonly character: number;
  readonly lines: number;
  readonly characters: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  line: fc.nat(9),
  character: fc.nat(12),
  lines: fc.nat(2),
  characters: fc.nat(6),
  text: fc.constantFrom('', 'a', '\n', '\r\n', 'redis:\n', '  x: 1\n', '😀', ': ', '#', '"'),
});

test('edits one after the other make the text that they say', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.boolean(), (edits, windows) => {
      const text = windows ? START.replaceAll('\n', '\r\n') : START;
      const document = documentSnapshots.create(URI, 'yaml', 1, text);
      const { text: made } = documentSnapshots.update(document, edits.map(changeOf), 2);
      assert.equal(made, edits.reduce(edited, text));
    }),
  );
  const whole = documentSnapshots.update(
    documentSnapshots.create(URI, 'yaml', 1, 'a'),
    [{ text: 'b' }],
    2,
  );
  assert.equal(whole.text, 'b');
});

test('after any edits the server says what it says of the whole text', async (t) => {
  const main = fileURLToPath(new URL('../../server/src/lsp/main.ts', import.meta.url));
  const server = spawn(process.execPath, [main, '--stdio']);
  t.after(() => server.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  t.after(() => connection.dispose());
  const client = await connect(connection);
  await client.open(START);
  let version = 1;
  let text = START;
  let other = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      version++;
      text = edits.reduce(edited, text);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: URI, version },
        contentChanges: edits.map(changeOf),
      });
      // Of what is being typed less is said.
      await connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: URI },
      });
      const uri = `untitled:whole-${++other}.yaml`;
      await client.open(text, uri);
      assert.deepEqual(await itemsOf(URI), await itemsOf(uri), JSON.stringify(text));
    }),
    { numRuns: 60, endOnFailure: true },
  );

  async function itemsOf(uri: string) {
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.ok(report.kind === 'full');
    return report.items.map(({ range, message }) => ({ range, message }));
  }
});

function changeOf({ line, character, lines, characters, text }: Edit) {
  const start = { line, character };
  const end = { line: line + lines, character: lines > 0 ? characters : character + characters };
  return { range: { start, end }, text };
}

/** The same, worked out on lines. */
function edited(before: string, edit: Edit): string {
  const lines = before.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const { start, end } = changeOf(edit).range;
  const at = (line: number, character: number) => {
    const above = lines.slice(0, line).join('').length;
    const own = (lines[line] ?? '').replace(/[\r\n]+$/, '');
    return above + Math.min(character, own.length);
  };
  return (
    before.slice(0, at(start.line, start.character)) +
    edit.text +
    before.slice(at(end.line, end.character))
  );
}
