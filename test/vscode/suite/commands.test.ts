import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, open } from '../editor.ts';
import { screenshot } from '../screenshot.ts';
import { until } from '../until.ts';

suite('commands', () => {
  test('check the workspace: problems of files that nobody opened', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const check = await vscode.commands.executeCommand<{ readonly files: number }>(
      'polyaxonValues.checkWorkspace',
    );
    assert.ok(check.files > 3, JSON.stringify(check));
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const closed = vscode.Uri.joinPath(folder.uri, 'apps/polyaxon.yaml');
    await diagnosticsOf(closed, ({ length }) => length > 0);
    await screenshot('check-workspace', 'with Polyaxon values');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('polyaxonValues.server.leaveWorkspace');
  });

  test('check the workspace as a task: it fails where there are errors', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'polyaxon-values' });
    assert.deepEqual(
      tasks.map(({ name }) => name),
      ['check all values files'],
    );
    const [task] = tasks;
    assert.ok(task);
    const ended = new Promise<vscode.TaskProcessEndEvent | undefined>((resolve) => {
      vscode.tasks.onDidEndTaskProcess(resolve);
    });
    await vscode.tasks.executeTask(task);
    assert.equal((await ended)?.exitCode, 1);
    await screenshot('check-task');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('polyaxonValues.server.leaveWorkspace');
  });

  test('fix all: where every problem needs a decision, it says so', async () => {
    const content = 'deploymentChart: platform\nlogLevel: INFO\n';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document.uri, ({ length }) => length > 0);
    await vscode.commands.executeCommand('polyaxonValues.fixAll');
    await screenshot('fix-all', 'Nothing to fix safely');
    assert.equal(document.getText(), content);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('documentation of a rule opens without a network', async () => {
    await vscode.commands.executeCommand('polyaxonValues.openDocumentation', 'core-node-isolation');
    await until('a preview', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputWebview || undefined;
    });
    await screenshot('rule-page', 'What to do');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('show effective values: each line tells its origin, and leads there', async () => {
    const { document } = await open('layers/env/prod.yaml');
    await diagnosticsOf(document.uri, ({ length }) => length > 0);
    await vscode.commands.executeCommand('polyaxonValues.showEffectiveValues');
    const page = await until('effective values', () => shown('polyaxon-values-effective'));
    assert.match(page.getText(), /^ {4}type: LoadBalancer +# prod\.yaml:3$/m);
    assert.match(page.getText(), / +# chart default$/m);
    const links = await until('links', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        page.uri,
      );
      return found.length > 0 ? found : undefined;
    });
    const link = links.find(({ range }) => page.getText(range) === 'prod.yaml:3');
    assert.match(String(link?.target), /layers\/env\/prod\.yaml#L3$/);
    assert.deepEqual(vscode.languages.getDiagnostics(page.uri), []);
    await screenshot('effective-values', 'chart default');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('compare with the chart: a diff of the defaults and what Helm would use', async () => {
    await open('layers/env/prod.yaml');
    await vscode.commands.executeCommand('polyaxonValues.compareWithDefaults');
    const diff = await until('the diff', shownDiff);
    const { label } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.match(label ?? '', /^Defaults of platform \S+ ↔ prod$/);
    assert.equal(diff.modified.scheme, 'polyaxon-values-effective');
    await screenshot('compare-with-defaults', 'Defaults of platform');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('migrate: the change is shown first, then made', async () => {
    const content = 'deploymentChart: platform\nserviceType: NodePort # keep\n';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document.uri, ({ length }) => length > 0);
    await vscode.commands.executeCommand('polyaxonValues.migrate');
    const { original, modified } = await until('the diff', shownDiff);
    assert.equal(original.toString(), document.uri.toString());
    const after = await vscode.workspace.openTextDocument(modified);
    assert.match(after.getText(), /^gateway:\n {2}service:\n {4}type: NodePort # keep$/m);
    assert.equal(document.getText(), content);
    await screenshot('migrate');
    await vscode.commands.executeCommand('polyaxonValues.applyMigration');
    assert.equal(document.getText(), after.getText());
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('restart: problems are told again', async () => {
    const { document } = await open('apps/polyaxon.yaml');
    await diagnosticsOf(document.uri, ({ length }) => length > 0);
    await vscode.commands.executeCommand('polyaxonValues.restart');
    await diagnosticsOf(document.uri, ({ length }) => length > 0);
  });
});

function shown(scheme: string): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.uri.scheme === scheme ? document : undefined;
}

function shownDiff(): vscode.TabInputTextDiff | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}
