import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CompletionRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { peerAlone, start } from '../../scripts/bench/servers.ts';
import { positionsOf } from '../../server/src/core/positions.ts';
import { startClient } from '../support/lsp-client.ts';

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    repoURL: https://charts.polyaxon.com
    chart: polyaxon
    helm:
      values: |
        gateway:
          replicas: 2
          replicas: 3
`;

/** Between the places where both are asked: prime, so that all kinds of place are among them. */
const STEP = 7;

/** What is opened in both, and on which lines each marks what is no YAML. */
const FILES = [
  {
    name: 'values.yaml',
    text: 'deploymentChart: platform\ngateway:\n  replicas: 2\n  \nredis: {enabled: tru}\n',
    lines: { own: [], others: [] },
  },
  {
    name: 'twice/values.yaml',
    text: 'deploymentChart: platform\ngateway:\n  replicas: 2\n  replicas: 3\n',
    lines: { own: [], others: [4] },
  },
  {
    name: 'open/values.yaml',
    text: 'deploymentChart: platform\ngateway: [\nredis: {}\n',
    lines: { own: [], others: [3] },
  },
  {
    name: 'tab/values.yaml',
    text: 'deploymentChart: platform\ngateway:\n\treplicas: 2\n',
    lines: { own: [], others: [3] },
  },
  {
    name: 'refused-by-helm-alone/values.yaml',
    text: 'deploymentChart: platform\ngateway:\n  image: "\\/"\n',
    lines: { own: [3], others: [] },
  },
  { name: 'app.yaml', text: APPLICATION, lines: { own: [12], others: [] } },
  {
    name: '.polyaxon-values.yaml',
    text: 'releases:\n  - name: a\n    values: [values.yaml]\n    \nrules:\n  a: b\n',
    lines: { own: [], others: [] },
  },
] as const;

test('beside another YAML server nothing is completed, hovered or reported twice', async (t) => {
  const other = await start(peerAlone);
  t.after(() => other.stop());
  const client = await startClient(t, {
    initializationOptions: { outlinedElsewhere: true, syntaxCheckedElsewhere: true },
    rootUri: 'file:///two',
  });
  const both = [client.connection, other.connection];
  for (const { name, text, lines } of FILES) {
    const uri = `file:///two/${name}`;
    const pushed = other.pushed(uri);
    await client.open(text, uri);
    await other.open(uri, text);
    const positions = positionsOf(text);
    for (let offset = 0; offset <= text.length; offset += STEP) {
      const params = { textDocument: { uri }, position: positions.positionAt(offset) };
      const lists = await Promise.all(
        both.map(async (each) => {
          const list = await each.sendRequest(CompletionRequest.type, params);
          return (Array.isArray(list) ? list : (list?.items ?? []))
            .map(({ label }) => label)
            .filter((label) => label !== 'Inline schema');
        }),
      );
      assert.ok(
        lists.some((list) => list.length === 0),
        `${name} ${offset} ${lists.join(' / ')}`,
      );
      const hovers = await Promise.all(
        both.map((each) => each.sendRequest(HoverRequest.type, params)),
      );
      assert.ok(
        hovers.some((hover) => !hover),
        `${name} ${offset}`,
      );
    }
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.ok(report.kind === 'full');
    const own = report.items.filter(isOfSyntax).map(lineOf);
    const others = (await pushed).map(lineOf);
    assert.deepEqual({ own, others }, lines, name);
  }
});

test('without another server all of it is ours to say', async (t) => {
  const client = await startClient(t);
  await client.open('deploymentChart: platform\ngateway:\n  replicas: 2\n  replicas: 3\n');
  const report = await client.pull();
  assert.ok(report.kind === 'full' && report.items.some(isOfSyntax));
});

function isOfSyntax({ code }: Diagnostic): boolean {
  return code === 'yaml-syntax' || code === 'duplicate-key';
}

function lineOf({ range }: Diagnostic): number {
  return range.start.line + 1;
}
