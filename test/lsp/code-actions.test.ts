import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  type Range,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { TEXT, TOP, VALUE } from '../support/exposed-gateway.ts';
import { startClient, URI, VSCODE } from '../support/lsp-client.ts';

/** The text edits of an action; an action without any, or on another version, fails the test. */
function editsOf(action: CodeAction | undefined, version = 1) {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && TextDocumentEdit.is(change), action?.title);
  assert.deepEqual(change.textDocument, { uri: URI, version });
  return change.edits;
}

function at(range: Range): Range {
  return { start: range.start, end: range.start };
}

test('quick fixes: versioned edits with tab stops, tied to their diagnostic', async (t) => {
  const client = await startClient(t, {
    initializationOptions: { openDocumentationCommand: true },
  });
  await client.open(TEXT);
  const actions = await client.actions(at(VALUE), { only: ['quickfix'] });
  const [fix] = actions;
  assert.equal(fix?.kind, 'quickfix');
  assert.equal(fix?.diagnostics?.[0]?.code, 'exposed-without-tls');
  assert.ok(editsOf(fix).every(SnippetTextEdit.is));
  assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
  const { command } = actions.find(({ title }) => title.startsWith('Show documentation')) ?? {};
  assert.equal(command?.command, 'polyaxonValues.openDocumentation');
  assert.deepEqual(command?.arguments, ['exposed-without-tls']);
  assert.deepEqual(
    actions.filter(({ isPreferred }) => isPreferred),
    [],
  );
});

test('quick fixes for a client without snippets or commands: plain text, and no page', async (t) => {
  const client = await startClient(t, {
    capabilities: { ...VSCODE, workspace: { workspaceEdit: { documentChanges: true } } },
  });
  await client.open(TEXT);
  const actions = await client.actions(at(VALUE));
  assert.ok(actions.every(({ edit, command }) => edit && !command));
  assert.ok(editsOf(actions[0]).every((edit) => TextEdit.is(edit) && !edit.newText.includes('${')));
});

test('quick fixes keep to the diagnostics that the client names', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  const report = await client.pull();
  assert.ok(report.kind === 'full');
  const diagnostics = report.items.filter(({ code }) => code === 'core-node-isolation');
  const actions = await client.actions(TOP, { diagnostics, only: ['quickfix'] });
  assert.ok(actions.length > 0);
  assert.ok(actions.every((action) => action.diagnostics?.[0]?.code === 'core-node-isolation'));
});

test('insertions are refactorings, offered on request only', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  const end = { line: 4, character: 0 };
  const asked = await client.actions({ start: end, end }, { only: ['refactor'] });
  assert.ok(asked.length > 0 && asked.every(({ kind }) => kind === 'refactor.rewrite'));
  const unasked = await client.actions({ start: end, end }, { triggerKind: 2 });
  assert.deepEqual(unasked, []);
});

test('where nothing is chosen yet only what to start from is offered, also where no problem is named', async (t) => {
  const client = await startClient(t);
  await client.open('deploymentChart: agent\n');
  const start = { line: 0, character: 0 };
  const titles = (await client.actions({ start, end: start })).map(({ title }) => title);
  assert.deepEqual(titles, [
    'Start from an agent',
    'Disable nothing-chosen for this line',
    'Disable nothing-chosen for this file',
  ]);
  const all = await startClient(t, { settings: () => ({ calm: false }) });
  await all.open('deploymentChart: agent\n');
  assert.ok((await all.actions({ start, end: start })).length > 5);
});

test('a misplaced tab is mended by the preferred fix, and by "fix all"', async (t) => {
  const client = await startClient(t);
  const before = 'deploymentChart: platform\r\ngateway:\r\n  service:\r\n  \ttype: NodePort\r\n';
  await client.open(before);
  const line = at({ start: { line: 3, character: 2 }, end: { line: 3, character: 2 } });
  const [fix] = await client.actions(line, { only: ['quickfix'] });
  assert.equal(fix?.title, 'Indent with spaces instead of tabs');
  assert.equal(fix.isPreferred, true);
  const after = before.replace('\t', '  ');
  assert.equal(textAfter(before, fix), after);
  const [all] = await client.actions(line, { only: ['source.fixAll'] });
  assert.equal(textAfter(before, all), after);
});

test('a tab that may mean one thing or another is mended by nobody', async (t) => {
  const client = await startClient(t);
  await client.open('deploymentChart: platform\ngateway:\n  service:\n\ttype: NodePort\n');
  const line = at({ start: { line: 3, character: 0 }, end: { line: 3, character: 0 } });
  const actions = await client.actions(line, { only: ['quickfix', 'source.fixAll'] });
  assert.deepEqual(
    actions.map(({ title }) => title),
    [],
  );
});

/** The text after an action, as a client applies it. */
function textAfter(text: string, action: CodeAction | undefined): string {
  const { offsetAt } = positionsOf(text);
  const edits = editsOf(action)
    .filter(TextEdit.is)
    .map(({ range, newText }) => {
      return { start: offsetAt(range.start), end: offsetAt(range.end), text: newText };
    });
  return applyEdits(text, edits);
}

test('where a bare CR ends lines, only comments are offered that silence a rule, on the line that is meant', async (t) => {
  const client = await startClient(t);
  const before = 'deploymentChart: platform\rgateway:\r  replicas: 2\rhpsearch: {a: 1}\r';
  await client.open(before);
  const line = at({ start: { line: 3, character: 2 }, end: { line: 3, character: 2 } });
  const actions = await client.actions(line, { only: ['quickfix'] });
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['Disable removed-key for this line', 'Disable removed-key for this file'],
  );
  assert.equal(
    textAfter(before, actions[0]),
    before.replace('hpsearch', '# polyaxon-values-disable-next-line removed-key\nhpsearch'),
  );
});
