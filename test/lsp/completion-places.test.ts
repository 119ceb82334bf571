import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import { plainText, stopDefaults } from '../../server/src/core/yaml/edit/snippet-syntax.ts';
import { completeIn, type Files, filesIn } from '../support/complete-in.ts';
import { HOSTS } from '../support/values-in-hosts.ts';

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
  'the first word': {
    at: 'artif‸',
    first: 'artifactsStore',
    then: 'artifactsStore:\n  name: artifacts-store\n  kind: s3\n  schema:\n    bucket: ',
  },
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
  'behind a dash, a name': {
    at: 'connections: [{name: data, kind: s3}]\nmountConnections:\n  - ‸',
    first: 'data',
    never: ['name'],
    then: 'connections: [{name: data, kind: s3}]\nmountConnections:\n  - data',
  },
  'a yes or no': {
    at: 'postgresql:\n  enabled: ‸\n',
    first: 'true',
    then: 'postgresql:\n  enabled: true\n',
  },
  'an empty section above another': {
    at: 'gateway:\n  ‸\nscheduler:\n  replicas: 2',
    first: 'image',
    never: ['scheduler', 'gateway'],
    then: 'gateway:\n  image: \nscheduler:\n  replicas: 2',
  },
  'a map, on the line of its key': {
    at: 'gateway: ‸\nscheduler:\n  replicas: 2',
    first: 'image',
    never: ['scheduler', 'gateway'],
    then: 'gateway:\n  image: \nscheduler:\n  replicas: 2',
  },
  'a list, on the line of its key, behind a dash': {
    at: 'connections:\n  - env: ‸',
    first: '-',
    then: 'connections:\n  - env:\n      - ',
  },
  'a map, on the line of its key, behind a dash': {
    at: 'connections:\n  - name: data\n  - secret: ‸',
    first: 'defaultMode',
    then: 'connections:\n  - name: data\n  - secret:\n      defaultMode: ',
  },
  'a list of names, on the line of its key': {
    at: 'connections: [{name: data, kind: s3}]\nmountConnections: da‸',
    first: 'data',
    never: ['name'],
    then: 'connections: [{name: data, kind: s3}]\nmountConnections:\n  - data',
  },
  'a map between braces': {
    at: 'gateway: {service: ‸}',
    first: '{}',
    never: ['type'],
    then: 'gateway: {service: {}}',
  },
  'a comment of ours': {
    at: '# polyaxon-values-disable-next-line gateway-e‸\ngateway: {replicas: 2}',
    first: 'gateway-exposed',
    never: ['gateway'],
    then: '# polyaxon-values-disable-next-line gateway-exposed\ngateway: {replicas: 2}',
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
  'a map, above what it holds': { at: 'gateway: ‸\n  replicas: 2' },
  'a map, before a comment': { at: 'gateway: ‸ # a note\nscheduler: {}' },
  'a map that may hold anything': { at: 'gateway:\n  annotations: ‸' },
  'a map, right behind the colon': { at: 'gateway:‸' },
  'behind a tab': { at: 'gateway:\n\tserv‸' },
};

for (const [host, folder] of Object.entries(HOSTS)) {
  for (const [what, { at, first, never = [], then }] of Object.entries(PLACES)) {
    for (const end of ['\n', '\r\n']) {
      const lines = end === '\n' ? '' : ', lines that end with CR LF';
      test(`${host}: ${what}${lines}`, async (t) => {
        const withLines = (values: string) => fill(folder, values, end);
        const marked = withLines(at)[0];
        const text = marked.text.replace('‸', '');
        const items = await completeIn(t, withLines(at));
        const labels = items.map(({ label }) => label);
        for (const label of never) assert.ok(!labels.includes(label), `${label} is offered`);
        assert.equal(labels[0], first);
        const [item] = items;
        if (item && then !== undefined) {
          assert.equal(accept(text, item, end), withLines(then)[0].text);
        }
      });
    }
  }
}

/** The files of a folder with values in the first, each line as deep as the place for them. */
function fill(folder: string, values: string, end: string): Files {
  const line = folder.split('\n').find((each) => each.includes('…')) ?? '';
  const lines = values.replaceAll('\n', `\n${' '.repeat(line.indexOf('…'))}`);
  return filesIn(folder.replace('…', lines), end);
}

/** As a client inserts it that keeps the indentation; its tab stops keep their first words. */
function accept(text: string, item: CompletionItem, end: string): string {
  const { textEdit, additionalTextEdits: [before] = [] } = item;
  assert.ok(textEdit && 'range' in textEdit);
  const { offsetAt } = positionsOf(text);
  const [from, to] = [offsetAt(textEdit.range.start), offsetAt(textEdit.range.end)];
  const kept = before ? offsetAt(before.range.start) : from;
  assert.equal(before ? offsetAt(before.range.end) : from, from);
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const indent = /^[ ]*/.exec(line)?.[0] ?? '';
  const { newText } = textEdit;
  const plain = plainText(newText.replaceAll('$0', ''), stopDefaults(newText));
  return text.slice(0, kept) + plain.replaceAll('\n', `${end}${indent}`) + text.slice(to);
}
