import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import { type LspClient, startClient } from '../support/lsp-client.ts';

/** Files of each kind; values stand where `…` is, as deep as that. */
const HOSTS: Readonly<Record<string, string>> = {
  'values.yaml': '# polyaxon-values: chart=platform\n…',
  'argo-cd.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    repoURL: https://charts.polyaxon.com
    chart: polyaxon
    helm:
      values: |
        …
`,
  'argo-cd-object.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    repoURL: https://charts.polyaxon.com
    chart: polyaxon
    helm:
      valuesObject:
        …
`,
  'flux.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: plx}
spec:
  chart: {spec: {chart: polyaxon, sourceRef: {kind: HelmRepository, name: polyaxon}}}
  values:
    …
`,
  'helmfile.yaml': `releases:
  - name: plx
    chart: plx/polyaxon
    values:
      - …
`,
  'kustomization.yaml': `helmCharts:
  - name: polyaxon
    repo: https://charts.polyaxon.com
    valuesInline:
      …
`,
  'main.tf': `resource "helm_release" "plx" {
  chart = "polyaxon"
  values = [<<-EOT
    …
  EOT
  ]
}
`,
};

interface Place {
  /** The cursor is at `‸`. */
  readonly at: string;
  /** What is offered first, and then accepted; nothing may be offered where it is missing. */
  readonly first?: string;
  readonly never?: readonly string[];
  /** After that. */
  readonly then?: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  'a key': {
    at: 'gateway:\n  serv‸\ndeploymentChart: platform',
    first: 'service',
    never: ['plx-ingress-tls', 'replicaCount'],
    then: 'gateway:\n  service:\n    \ndeploymentChart: platform',
  },
  'a value': {
    at: 'gateway:\n  service:\n    type: ‸',
    first: 'ClusterIP',
    never: ['type', 'service'],
    then: 'gateway:\n  service:\n    type: ClusterIP',
  },
  'a value in quotes': {
    at: 'gateway:\n  service:\n    type: "No‸"',
    first: 'NodePort',
    then: 'gateway:\n  service:\n    type: "NodePort"',
  },
  'behind a dash': {
    at: 'connections:\n  - na‸',
    first: 'name',
    never: ['gateway'],
    then: 'connections:\n  - name: ',
  },
  'between braces': {
    at: 'gateway: {replicas: 2, serv‸}',
    first: 'service',
    never: ['replicas'],
    then: 'gateway: {replicas: 2, service: {}}',
  },
  'between siblings': {
    at: 'gateway:\n  replicas: 2\n  imageT‸\n  image: x',
    first: 'imageTag',
    never: ['replicas', 'image'],
    then: 'gateway:\n  replicas: 2\n  imageTag: \n  image: x',
  },
  'a key with its colon': {
    at: 'gateway:\n  serv‸:\n    type: NodePort',
    first: 'service',
    then: 'gateway:\n  service:\n    type: NodePort',
  },
  'inside of a comment': { at: 'gateway:\n  replicas: 2 # serv‸' },
  'inside of a text': { at: 'gateway:\n  image: "a serv‸"' },
  'inside of a block of text': { at: 'gateway:\n  image: >\n    some serv‸' },
  'behind a value': { at: 'gateway:\n  image: a ‸' },
  'behind a tab': { at: 'gateway:\n\tserv‸' },
};

for (const [host, frame] of Object.entries(HOSTS)) {
  for (const [what, { at, first, never = [], then }] of Object.entries(PLACES)) {
    for (const end of ['\n', '\r\n']) {
      const lines = end === '\n' ? '' : ', lines that end with CR LF';
      test(`${host}: ${what}${lines}`, async (t) => {
        const withLines = (values: string) => fill(frame, values).replaceAll('\n', end);
        const marked = withLines(at);
        const text = marked.replace('‸', '');
        const client = await startClient(t);
        const items = await complete(client, host, text, marked.indexOf('‸'));
        const labels = items.map(({ label }) => label);
        for (const label of never) assert.ok(!labels.includes(label), `${label} is offered`);
        assert.equal(labels[0], first);
        const [item] = items;
        if (item && then !== undefined) assert.equal(accept(text, item, end), withLines(then));
      });
    }
  }
}

/** A frame with values in it, each line as deep as the place for them. */
function fill(frame: string, values: string): string {
  const line = frame.split('\n').find((each) => each.includes('…')) ?? '';
  return frame.replace('…', values.replaceAll('\n', `\n${' '.repeat(line.indexOf('…'))}`));
}

/** What a client shows at an offset, from top to bottom: what fits the word before the cursor. */
async function complete(
  client: LspClient,
  host: string,
  text: string,
  offset: number,
): Promise<readonly CompletionItem[]> {
  const uri = `file:///project/${host}`;
  await client.open(text, uri);
  const position = positionsOf(text).positionAt(offset);
  const items = await client.complete(position, uri);
  const word = /["'\w]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  return items
    .filter(({ filterText, label }) => (filterText ?? label).startsWith(word))
    .toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
}

/** As a client inserts it that keeps the indentation; of its tab stops only the text is left. */
function accept(text: string, { textEdit }: CompletionItem, end: string): string {
  assert.ok(textEdit && 'range' in textEdit);
  const { offsetAt } = positionsOf(text);
  const [from, to] = [offsetAt(textEdit.range.start), offsetAt(textEdit.range.end)];
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const indent = /^[ ]*/.exec(line)?.[0] ?? '';
  const plain = textEdit.newText
    .replace(/\$\{\d+(?:[:|][^}]*)?\}|\$\d+/g, '')
    .replace(/\\(?=[\\$}])/g, '');
  return text.slice(0, from) + plain.replaceAll('\n', `${end}${indent}`) + text.slice(to);
}
