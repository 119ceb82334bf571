import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, hoverText, open } from '../editor.ts';
import { screenshot } from '../screenshot.ts';

suite('values in several files', () => {
  test('are checked as what they make together, and again when one of them changes', async () => {
    const { document } = await open('layers/env/prod.yaml');
    const found = await diagnosticsOf(document.uri, (all) => all.some(isExposed));
    const exposed = found.find(isExposed);
    assert.equal(document.getText(exposed?.range), 'LoadBalancer');
    const [related, ...others] = exposed?.relatedInformation ?? [];
    assert.deepEqual(others, []);
    assert.match(related?.location.uri.path ?? '', /layers\/base\.yaml$/);
    assert.equal(related?.location.range.start.line, 3);
    assert.ok(!found.some((each) => codeOf(each) === 'core-node-isolation'));
    assert.match(await hoverText(document.uri, new vscode.Position(2, 5)), /base\.yaml:4/);
    await screenshot('layers');
    const base = vscode.Uri.joinPath(document.uri, '../../base.yaml');
    const text = 'deploymentChart: platform\ningress: {enabled: true, hostName: a.example.com}\n';
    await vscode.workspace.fs.writeFile(base, new TextEncoder().encode(text));
    const isFree = ({ relatedInformation = [] }: vscode.Diagnostic) =>
      relatedInformation.length === 0;
    await diagnosticsOf(document.uri, (all) => all.filter(isExposed).every(isFree));
  });

  test('are named in a file that is checked too', async () => {
    const { document } = await open('layers/.polyaxon-values.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 13), 'gone.yaml, ');
    await vscode.workspace.applyEdit(edit);
    const [problem] = await diagnosticsOf(document.uri, ({ length }) => length > 0);
    assert.match(problem?.message ?? '', /gone\.yaml is not there/);
    assert.equal(document.getText(problem?.range), 'gone.yaml');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

function isExposed(diagnostic: vscode.Diagnostic): boolean {
  return codeOf(diagnostic) === 'exposed-without-tls';
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
