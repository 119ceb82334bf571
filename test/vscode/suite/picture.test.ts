import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { violations } from '../accessibility.ts';
import { diagnosticsOf, open } from '../editor.ts';
import { canClick, canPress, clickInPanel, pressInPanel } from '../panel.ts';
import { screenshot } from '../screenshot.ts';
import { until } from '../until.ts';

const THEMES = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];

suite('the deployment as a picture', () => {
  test('opens beside the file', async () => {
    const { document } = await open('values.yaml');
    await diagnosticsOf(document.uri, (found) => found.length > 0);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('polyaxonValues.showDeployment');
    await until('the panel', () => panelTab()?.label === 'Deployment: values.yaml' || undefined);
  });

  test('a click on a part goes to its line, one on Fix offers the fixes', async function () {
    if (!canClick) this.skip();
    clickInPanel('ingress nginx');
    await until('the line of the ingress', () => lineOf('values.yaml') === 12 || undefined);
    clickInPanel('Fix exposed-without-tls');
    await until('the line of the finding', () => lineOf('values.yaml') === 13 || undefined);
    await screenshot('picture-fix');
    await vscode.commands.executeCommand('hideCodeActionWidget');
  });

  const BY_KEYBOARD = [
    { what: 'a part', name: 'ingress nginx', line: 12 },
    { what: 'the fixes of a finding', name: 'Fix exposed-without-tls', line: 13 },
  ];

  for (const { what, name, line } of BY_KEYBOARD) {
    test(`is walked through by keyboard: Tab to ${what}, then Enter`, async function () {
      if (!canPress) this.skip();
      const top = new vscode.Range(0, 0, 0, 0);
      await vscode.window.showTextDocument((await open('values.yaml')).document, {
        selection: top,
      });
      await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
      pressInPanel(name);
      await until(`the line of ${what}`, () => lineOf('values.yaml') === line || undefined);
      await vscode.commands.executeCommand('hideCodeActionWidget');
    });
  }

  test('follows the text', async () => {
    const { document } = await open('values.yaml');
    const text = document.getText();
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(text.indexOf('replicas: 1') + 'replicas: '.length);
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), '7');
    await vscode.workspace.applyEdit(edit);
    if (canClick) {
      clickInPanel('gateway ×7');
      await until('the line of the gateway', () => lineOf('values.yaml') === 6 || undefined);
    }
    // Not by a command that reverts: it goes to where the focus is, which may be the panel.
    const back = new vscode.WorkspaceEdit();
    back.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), '1');
    await vscode.workspace.applyEdit(back);
    await document.save();
    assert.equal(document.getText(), text);
  });

  for (const theme of THEMES) {
    test(`looks like the editor in ${theme}`, async () => {
      const workbench = vscode.workspace.getConfiguration('workbench');
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      const name = `picture-${theme.toLowerCase().replaceAll(' ', '-')}`;
      await screenshot(name);
      assert.deepEqual(await violations(name), []);
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    });
  }

  test('is closed', async () => {
    const tab = panelTab();
    assert.ok(tab);
    await vscode.window.tabGroups.close(tab);
    await until('no panel', () => panelTab() === undefined || undefined);
  });
});

function panelTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) =>
        input instanceof vscode.TabInputWebview &&
        input.viewType.endsWith('polyaxonValues.deployment'),
    );
}

/** One-based, where the file has the cursor. */
function lineOf(name: string): number | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor?.document.uri.path.endsWith(name)) return undefined;
  return editor.selection.active.line + 1;
}
