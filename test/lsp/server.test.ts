import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  DocumentDiagnosticReport,
  Range,
} from 'vscode-languageserver/node';
import {
  CompletionResolveRequest,
  DidSaveTextDocumentNotification,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import { lint } from '../../server/src/core/lint.ts';
import { positionsOf } from '../../server/src/core/positions.ts';
import { rulePage } from '../../server/src/features/rule-page.ts';
import { startClient, URI, VSCODE } from '../support/lsp-client.ts';

const TEXT = 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n';
const VALUE = { start: { line: 3, character: 10 }, end: { line: 3, character: 22 } };
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A client that knows neither pulled diagnostics nor snippets nor Markdown. */
const PLAIN = { workspace: {}, textDocument: { publishDiagnostics: {} } };

function codesOf(report: DocumentDiagnosticReport): readonly unknown[] {
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

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
  await client.change(2, 'tmux: {}\n');
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

test('hover: Markdown, or plain text for those who know nothing else', async (t) => {
  const rich = await startClient(t);
  await rich.open(TEXT);
  const hover = await rich.hover(VALUE.start);
  assert.deepEqual(hover?.range, VALUE);
  assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents);
  assert.equal(hover.contents.kind, 'markdown');
  assert.match(hover.contents.value, /\*Why:\*/);
  const plain = await startClient(t, { capabilities: PLAIN });
  await plain.open(TEXT);
  const contents = (await plain.hover(VALUE.start))?.contents;
  assert.ok(contents && typeof contents === 'object' && 'kind' in contents);
  assert.equal(contents.kind, 'plaintext');
  assert.doesNotMatch(contents.value, /[*`]|\]\(/);
});

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

test('the page of a rule comes with the server; our client is linked to it', async (t) => {
  const client = await startClient(t, {
    initializationOptions: { openDocumentationCommand: true },
  });
  await client.open(TEXT);
  const report = await client.pull();
  assert.ok(report.kind === 'full');
  const exposed = report.items.find(({ code }) => code === 'exposed-without-tls');
  const link = 'command:polyaxonValues.openDocumentation?%5B%22exposed-without-tls%22%5D';
  assert.equal(exposed?.codeDescription?.href, link);
  const contents = (await client.hover(VALUE.start))?.contents;
  assert.ok(contents && typeof contents === 'object' && 'value' in contents);
  assert.ok(contents.value.includes(`[About this rule](${link})`), contents.value);
  const page = await client.connection.sendRequest('polyaxonValues/rulePage', {
    rule: 'exposed-without-tls',
  });
  const file = new URL('../../docs/rules/exposed-without-tls.md', import.meta.url);
  assert.equal(page, readFileSync(file, 'utf8'));
  const none = await client.connection.sendRequest('polyaxonValues/rulePage', { rule: '../x' });
  assert.equal(none, null);
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

test('nothing to fix is said in words, to who asks and understands', async (t) => {
  const able = { ...VSCODE.textDocument, codeAction: { disabledSupport: true } };
  const client = await startClient(t, { capabilities: { ...VSCODE, textDocument: able } });
  await client.open(TEXT);
  const report = await client.pull();
  assert.ok(report.kind === 'full');
  const only = ['source.fixAll.polyaxonValues'];
  const [asked, ...others] = await client.actions(TOP, { only });
  assert.deepEqual(others, []);
  assert.equal(
    asked?.disabled?.reason,
    `Nothing to fix safely; ${report.items.length} problems need a decision`,
  );
  assert.deepEqual(await client.actions(TOP, { only, triggerKind: 2 }), []);
  assert.deepEqual(await client.actions(TOP, { only: ['source.fixAll'] }), []);
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

test('fix all: safe fixes only, when it is asked for by name', async (t) => {
  const client = await startClient(t);
  await client.open(`# polyaxon-values-disable-file gateway-exposed\n${TEXT}`);
  const actions = await client.actions(TOP, { only: ['source.fixAll'] });
  assert.deepEqual(
    actions.map(({ kind }) => kind),
    ['source.fixAll.polyaxonValues'],
  );
  assert.deepEqual(editsOf(actions[0]), [
    { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: '' },
  ]);
  const unasked = await client.actions(TOP);
  assert.ok(unasked.every(({ kind }) => kind !== 'source.fixAll.polyaxonValues'));
});

test('migrate: the whole file, when it is asked for by kind', async (t) => {
  const client = await startClient(t);
  await client.open('deploymentChart: platform\nserviceType: NodePort\n');
  const actions = await client.actions(TOP, { only: ['source'] });
  assert.deepEqual(
    actions.map(({ title, kind }) => [title, kind]),
    [['Migrate to chart 2.15.1', 'source.migrate.polyaxonValues']],
  );
  const [edit, ...others] = editsOf(actions[0]);
  assert.ok(edit && 'newText' in edit && others.length === 0);
  assert.match(edit.newText, /gateway:\n {2}service:\n/);
  const unasked = await client.actions(TOP);
  assert.ok(unasked.every(({ kind }) => kind !== 'source.migrate.polyaxonValues'));
  await client.change(2, 'deploymentChart: platform\n');
  assert.deepEqual(await client.actions(TOP, { only: ['source.migrate'] }), []);
});

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

const TYPED = TEXT.replace('type: LoadBalancer', 'typ: LoadBalancer');

/** Severity of what is said of a half-typed key. */
function severityOf(report: DocumentDiagnosticReport): unknown {
  assert.ok(report.kind === 'full', report.kind);
  return report.items.find(({ code }) => code === 'unknown-key')?.severity;
}

test('what is being typed is a hint, until the cursor leaves the line', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  await client.pull();
  await client.change(2, TYPED);
  const first = await client.pull();
  assert.equal(severityOf(first), 4);
  assert.ok(first.kind === 'full');
  const move = (line: number) =>
    client.connection.sendNotification('polyaxonValues/cursor', {
      textDocument: { uri: URI },
      position: { line, character: 0 },
    });
  await move(3);
  assert.equal((await client.pull(first.resultId)).kind, 'unchanged');
  await move(0);
  assert.equal(severityOf(await client.pull(first.resultId)), 2);
});

test('what is being typed is a hint, until it is saved or something else is typed', async (t) => {
  const client = await startClient(t);
  await client.open(TEXT);
  await client.change(2, TYPED);
  assert.equal(severityOf(await client.pull()), 4);
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: URI },
  });
  assert.equal(severityOf(await client.pull()), 2);
  await client.change(3, `${TYPED}ui:\n`);
  assert.equal(severityOf(await client.pull()), 2);
});

test('whoever wants no calm is told everything at once', async (t) => {
  const client = await startClient(t, { settings: () => ({ calm: false }) });
  await client.open(TEXT);
  const all = codesOf(await client.pull()).length;
  await client.change(2, TYPED);
  assert.equal(severityOf(await client.pull()), 2);
  await client.configure(null);
  const calm = await startClient(t);
  await calm.open(TEXT);
  assert.ok(codesOf(await calm.pull()).length < all);
});

test('what is typed is told when it is left, also where diagnostics are pushed', async (t) => {
  const client = await startClient(t, { capabilities: PLAIN, pause: 10 });
  await client.open(TEXT);
  await client.waitForPushed(1);
  await client.change(2, TYPED);
  await client.waitForPushed(2);
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: URI },
  });
  await client.waitForPushed(3);
  const seen = client.pushed.map(
    ({ diagnostics }) => diagnostics.find(({ code }) => code === 'unknown-key')?.severity,
  );
  assert.deepEqual(seen, [undefined, 4, 2]);
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
