import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, open } from '../editor.ts';

suite('other YAML files', () => {
  test('get no diagnostics, no hover and no actions', async () => {
    // The server runs and has looked at a values file before it is asked about the other one.
    const values = await open('notes.yaml');
    await diagnosticsOf(values.document.uri, (found) => found.length > 0);
    const { document } = await open('compose.yaml');
    const range = new vscode.Range(2, 3, 2, 3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    assert.deepEqual(hovers, []);
    assert.deepEqual(
      actions.filter(({ kind }) => kind && vscode.CodeActionKind.QuickFix.contains(kind)),
      [],
    );
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
