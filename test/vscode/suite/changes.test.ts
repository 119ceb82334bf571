import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { violations } from '../accessibility.ts';
import { diagnosticsOf, open } from '../editor.ts';
import { screenshot } from '../screenshot.ts';
import { until } from '../until.ts';

const FILE = 'committed/values.yaml';
const CHANGE = '\noperator:\n  enabled: false\n\nlogLevel: DEBUG\n';

/** In a browser, without git, it is what the file held when it was first opened. */
suite('a change of what is committed', () => {
  let committed = '';

  suiteSetup(async () => {
    committed = (await open(FILE)).document.getText();
  });

  test('is told as a problem, with the old value beside it', async () => {
    const { document } = await open(FILE);
    await insert(document, CHANGE);
    const [found] = (
      await diagnosticsOf(document.uri, (all) => all.some(isOf('crd-removed')))
    ).filter(isOf('crd-removed'));
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.relatedInformation?.[0]?.message ?? '', /^Deployed: the chart’s default/);
  });

  test('has lenses that say what it does', async () => {
    const { document } = await open(FILE);
    await vscode.window.showTextDocument(document, { selection: lastLine(document) });
    const titles = await until('lenses', async () => {
      const found = await lensesOf(document);
      return found.length >= 2 ? found : undefined;
    });
    assert.equal(titles.length, 2, titles.join('\n'));
    assert.match(titles[0] ?? '', /^deletes /);
    assert.match(titles[1] ?? '', /^restarts .*api/);
    await screenshot('changes-lens');
  });

  test('opens as a plan that follows the text', async () => {
    const { document } = await open(FILE);
    await vscode.commands.executeCommand('polyaxonValues.reviewChanges');
    const plan = await planShown();
    assert.match(plan.getText(), /crd-removed/);
    await insert(document, '\ntimezone: Europe/Berlin\n');
    await until('the new line in the plan', () => /timezone/.test(plan.getText()) || undefined);
    await screenshot('changes-plan', 'What this change does to Polyaxon');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('is still one once it is saved, as an editor may do by itself', async () => {
    const { document } = await open(FILE);
    await vscode.workspace.getConfiguration('files').update('autoSave', 'afterDelay', true);
    try {
      await insert(document, '\n# saved\n');
      await until('saved', () => !document.isDirty || undefined);
    } finally {
      await vscode.workspace.getConfiguration('files').update('autoSave', 'off', true);
    }
    const titles = (await lensesOf(document)).join('\n');
    assert.match(titles, /^restarts .*api/m);
  });

  test('shows in the picture', async () => {
    await open(FILE);
    await vscode.commands.executeCommand('polyaxonValues.showDeployment');
    await until('the panel', () => tabs().includes('Deployment: values.yaml') || undefined);
    assert.deepEqual(await violations('changes-picture'), []);
    await screenshot('changes-picture');
  });

  test('is gone once it is taken back', async () => {
    const { document } = await open(FILE);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), committed);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await diagnosticsOf(document.uri, (all) => !all.some(isOf('crd-removed')));
    assert.deepEqual(await lensesOf(document), []);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

function lastLine(document: vscode.TextDocument): vscode.Range {
  return document.lineAt(document.lineCount - 1).range;
}

async function insert(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, lastLine(document).end, text);
  await vscode.workspace.applyEdit(edit);
}

function planShown(): Promise<vscode.TextDocument> {
  return until('the plan', () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'polyaxon-values-plan'),
  );
}

async function lensesOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  return found.flatMap(({ command }) => command?.title ?? []);
}

function isOf(rule: string) {
  return ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code) === rule;
}

function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all.map(({ label }) => label));
}
