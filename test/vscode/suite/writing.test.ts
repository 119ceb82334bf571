import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, insertSnippet, open } from '../editor.ts';
import { hasKeyboard, typeKeys } from '../keyboard.ts';
import { applyThroughLightbulb } from '../lightbulb.ts';
import { screenshot } from '../screenshot.ts';
import { inThemes } from '../themes.ts';
import { until } from '../until.ts';

/** What is typed, and what taking the first suggestion for it writes. */
const TAKEN = [
  ['deploymentChart', 'deploymentChart: platform'],
  ['plx-dedicated-nodes', 'tolerations:'],
  ['plx-security-context', 'securityContext:'],
  ['plx-postgresql-external-secret', 'platformSecret:'],
  ['plx-artifacts-s3', 'artifactsStore:'],
  ['plx-ingress-tls', 'ingress:'],
] as const;

/** The text of a file, once it is as wanted; what is there otherwise is told. */
async function untilWritten(
  awaited: string,
  document: vscode.TextDocument,
  wanted: RegExp,
): Promise<void> {
  const text = () => document.getText();
  await until(awaited, () => wanted.test(text()) || undefined, undefined, text);
}

suite('writing values', () => {
  test('a block is filled in with the Tab key', async function () {
    if (!hasKeyboard) this.skip();
    const { document } = await open('start-values.yaml');
    await insertSnippet(document, document.lineAt(3).range.end, 'plx-dedicated-nodes');
    await until('the block', () => document.getText().includes('tolerations:') || undefined);
    // Keys go where the focus is, which a file that is opened does not always get.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    typeKeys('pool\tsystem');
    const filled = /nodeSelector:\n {2}pool: system\n[\s\S]*key: pool\n[\s\S]*value: system\n/;
    await untilWritten('both names twice', document, filled);
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a fix is filled in with the Tab key', async function () {
    if (!hasKeyboard) this.skip();
    const { document } = await open('mended.yaml');
    await diagnosticsOf(document.uri, ({ length }) => length > 0);
    const top = document.positionAt(document.getText().indexOf('deploymentChart'));
    await applyThroughLightbulb(document, top, 'Add a node selector for core services');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    // What comes after the last Tab tells that all keys have arrived: none is left for the next test.
    typeKeys('pool\tsystem\t# ours');
    const filled = /^ {2}pool: system\n# ours$/m;
    await untilWritten('all keys', document, filled);
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a production deployment from an empty file, by completions alone', async () => {
    const { document } = await open('new-values.yaml');
    assert.equal(document.getText(), '');
    for (const [word, written] of TAKEN) {
      const end = document.lineAt(document.lineCount - 1).range.end;
      await insertSnippet(document, end, word);
      await until(written, () => document.getText().includes(written) || undefined);
      await vscode.commands.executeCommand('leaveSnippet');
      await vscode.commands.executeCommand('cursorBottom');
      await vscode.commands.executeCommand('type', { text: '\n' });
      const line = document.lineAt(document.lineCount - 1);
      const edit = new vscode.WorkspaceEdit();
      edit.delete(document.uri, line.range);
      await vscode.workspace.applyEdit(edit);
    }
    await vscode.commands.executeCommand('cursorTop');
    const isAdvice = ({ severity }: vscode.Diagnostic) =>
      severity === vscode.DiagnosticSeverity.Hint ||
      severity === vscode.DiagnosticSeverity.Information;
    await diagnosticsOf(document.uri, (found) => found.length > 0 && found.every(isAdvice));
    await screenshot('written');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('the list of keys', async () => {
    await inThemes(async (theme) => {
      const { document } = await open('start-values.yaml');
      const end = document.lineAt(3).range.end;
      await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
      await vscode.commands.executeCommand('type', { text: 's' });
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await screenshot(`list-${theme}`, 'securityContext');
      await vscode.commands.executeCommand('hideSuggestWidget');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });
});
