import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { open } from '../editor.ts';
import { canPress, clickInPanel } from '../panel.ts';
import { screenshot } from '../screenshot.ts';
import { inThemes } from '../themes.ts';
import { until } from '../until.ts';

suite('over the layers of a release', () => {
  test('the status item tells what the file is, and lists what to do about it', async function () {
    // In the Web nobody waits for what a click brings.
    if (!canPress) this.skip();
    await open('glance/prod.yaml');
    await inThemes(async (theme) => {
      clickInPanel('Editor Language Status: Polyaxon*');
      await screenshot(`status-${theme}`, 'Polyaxon platform');
      clickInPanel('Actions…');
      await screenshot(`status-list-${theme}`, 'Show Effective Values');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    });
  });

  test('a key leads to what it overrides, a hint tells it, a lens leads back', async () => {
    const { uri } = (await open('glance/prod.yaml')).document;
    const base = vscode.Uri.joinPath(uri, '../base.yaml');
    const hint = await until('an inlay hint', async () => {
      const whole = new vscode.Range(0, 0, 9, 0);
      const [first] = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, whole);
      return first;
    });
    assert.equal(hint.label, 'overrides 2, base.yaml');
    const key = new vscode.Position(1, 4);
    const [target] = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', uri, key);
    assert.equal(target?.uri.toString(), base.toString());
    assert.equal(target.range.start.line, 5);
    await open('glance/base.yaml');
    const lens = await until('a lens', async () => {
      const all = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', base, 9);
      return all.find(({ command }) => command?.title === 'overridden in prod.yaml:2')?.command;
    });
    await inThemes((theme) => screenshot(`lens-${theme}`, 'overridden in'));
    await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
    const editor = await until('the layer that overrides', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === uri.toString() ? active : undefined;
    });
    assert.equal(editor.selection.start.line, 1);
    await screenshot('hints');
  });

  test('a connection is renamed in all layers', async () => {
    const { uri } = (await open('glance/prod.yaml')).document;
    const at = new vscode.Position(3, 6);
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      at,
      'lake',
    );
    const files = edit.entries().map(([file]) => file.path.split('/').at(-1));
    assert.deepEqual(files.toSorted(), ['base.yaml', 'prod.yaml']);
    await vscode.workspace.applyEdit(edit);
    for (const name of ['base.yaml', 'prod.yaml']) {
      const { document } = await open(`glance/${name}`);
      assert.match(document.getText(), /lake/);
      assert.doesNotMatch(document.getText(), /data/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });
});

function ask<Found>(command: string, ...given: unknown[]): Thenable<Found> {
  return vscode.commands.executeCommand<Found>(command, ...given);
}
