import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, hoverText, insertSnippet, open } from '../editor.ts';
import { applyThroughLightbulb, openLightbulb } from '../lightbulb.ts';
import { screenshot } from '../screenshot.ts';

suite('a values file', () => {
  test('shows its problems', async () => {
    const { document } = await open('values.yaml');
    assert.deepEqual(await problems(document, 15), [
      '3 deploymentChart: core-node-isolation',
      '3 deploymentChart: security-context-disabled',
      '3 deploymentChart: unpinned-secret-key',
      '7 replicas: gateway-single-replica',
      '12 ingress: ingress-upload-limits',
      '13 true: exposed-without-tls',
      '17 user: default-root-password',
      '21 postgresql: dependency-node-isolation',
      '21 postgresql: postgresql-image-unpinned',
      '21 postgresql: postgresql-no-backup',
      '22 enabled: default-db-password',
      '22 enabled: postgresql-in-cluster',
      '24 persistence: postgresql-persistence-ignored',
      '36 imagePullSecrets: image-pull-secret-shape',
      '36 imagePullSecrets: pull-secret-not-for-bundled',
    ]);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('problems');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test("tells the guide's reason on hover", async () => {
    const { document } = await open('values.yaml');
    await problems(document, 15);
    const at = find(document, 'persistence');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const text = await hoverText(document.uri, at);
    assert.match(text, /postgresql-persistence-ignored/);
    assert.match(text, /primary\.persistence/);
    assert.match(text, /https:\/\/polyaxon\.com\/docs\//);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
    await vscode.commands.executeCommand('editor.action.showHover');
    await screenshot('hover');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('is mended through the lightbulb and saved', async () => {
    const { document } = await open('mended.yaml');
    await diagnosticsOf(document.uri, (found) => found.length > 0);
    const top = find(document, 'deploymentChart');
    const ingress = find(document, 'true');
    await openLightbulb(document, ingress);
    await screenshot('lightbulb');
    await vscode.commands.executeCommand('hideCodeActionWidget');
    await applyThroughLightbulb(document, ingress, 'Add TLS to the ingress');
    await applyThroughLightbulb(document, top, 'Run as a non-root user');
    await applyThroughLightbulb(document, top, 'Add a node selector for core services');
    const mended = ['exposed-without-tls', 'security-context-disabled', 'core-node-isolation'];
    await diagnosticsOf(
      document.uri,
      (found) => found.length > 0 && !found.some((each) => mended.includes(ruleOf(each))),
    );
    await screenshot('mended');
    assert.ok(await document.save());
    assert.equal(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)),
      MENDED,
    );
  });

  test('takes a snippet', async () => {
    const { document } = await open('notes.yaml');
    const end = document.lineAt(document.lineCount - 1).range.end;
    await insertSnippet(document, end, 'plx-postgresql-backup');
    assert.match(document.getText(), /^postgresql:\n {2}backup:\n {4}enabled: true\n/m);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('is silenced line by line', async () => {
    const { document } = await open('values.yaml');
    await problems(document, 15);
    const title = 'Disable postgresql-in-cluster for this line';
    await applyThroughLightbulb(document, find(document, 'enabled: true', 2), title);
    const left = await problems(document, 14);
    assert.ok(!left.some((problem) => problem.endsWith('postgresql-in-cluster')));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

const MENDED = `# A deployment to mend.
deploymentChart: platform

ingress: # for everybody
  enabled: true
  className: nginx
  hostName: "polyaxon.example.com"
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.example.com

artifactsStore: {name: outputs, kind: s3, schema: {bucket: s3://outputs/}}

securityContext:
  enabled: true
  runAsUser: 2222
  runAsGroup: 2222
  fsGroup: 2222
  allowPrivilegeEscalation: false
  runAsNonRoot: true

nodeSelector:
  polyaxon: core
`;

/** Line (one-based), marked text and rule of each problem, once there are so many. */
async function problems(document: vscode.TextDocument, count: number): Promise<readonly string[]> {
  const found = await diagnosticsOf(document.uri, ({ length }) => length === count);
  return found
    .map((each) => {
      const { range } = each;
      return `${range.start.line + 1} ${document.getText(range)}: ${ruleOf(each)}`;
    })
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b));
}

/** Where a text stands for the n-th time. */
function find(document: vscode.TextDocument, text: string, nth = 1): vscode.Position {
  let offset = -1;
  for (let count = 0; count < nth; count += 1)
    offset = document.getText().indexOf(text, offset + 1);
  assert.notEqual(offset, -1, `There is no ${text}`);
  return document.positionAt(offset);
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
