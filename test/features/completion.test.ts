import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alone } from '../../server/src/core/lint.ts';
import type { Completion } from '../../server/src/features/completion/completion.ts';
import { completionsAt } from '../../server/src/features/completion/completions-at.ts';
import { type CheckOptions, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

const PLATFORM = 'deploymentChart: platform\n';

function offered(marked: string, options?: CheckOptions): readonly Completion[] {
  const { text, offset } = marked.includes(HERE) ? cursorAtHere(marked) : readCursor(marked);
  return completionsAt(lintText(text, options), offset, alone).toSorted(
    (a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1),
  );
}

/** For texts in which `|` means something. */
const HERE = '‸';

function cursorAtHere(marked: string) {
  return { text: marked.replace(HERE, ''), offset: marked.indexOf(HERE) };
}

function labels(marked: string, options?: CheckOptions): readonly string[] {
  return offered(marked, options).map(({ label }) => label);
}

/** The text after a completion, as a client that adjusts indentation inserts it. */
function accept(marked: string, label: string, options?: CheckOptions): string {
  const { text } = readCursor(marked);
  const item = offered(marked, options).find((each) => each.label === label);
  assert.ok(item, `Not offered: ${label}`);
  return inserted(text, item);
}

function inserted(text: string, { span, text: plain }: Completion): string {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const indent = /^[ ]*/.exec(line)?.[0] ?? '';
  return text.slice(0, span.start) + plain.replaceAll('\n', `\n${indent}`) + text.slice(span.end);
}

interface Case {
  readonly at: string;
  /** Labels that come first, in this order. */
  readonly first?: readonly string[];
  readonly has?: readonly string[];
  readonly never?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  'an empty file': { at: 'dep|', has: ['deploymentChart', 'deploymentType'], never: ['hpsearch'] },
  'a key that is there': {
    at: `${PLATFORM}gateway: {}\n|`,
    has: ['artifactsStore'],
    never: ['gateway', 'deploymentChart'],
  },
  'what a rule asks for comes first': {
    at: `${PLATFORM}ingress:\n  enabled: true\n  |`,
    first: ['hostName'],
    never: ['enabled', 'backend'],
  },
  'between siblings': {
    at: `${PLATFORM}gateway:\n  replicas: 2\n  se|\n  image: x\n`,
    has: ['service'],
    never: ['replicas', 'image'],
  },
  'an item of a list': { at: `${PLATFORM}connections:\n  - |\n`, has: ['name', 'kind', 'schema'] },
  'what depends on another key': {
    at: `${PLATFORM}connections:\n  - name: a\n    kind: host_path\n    schema:\n      |\n`,
    has: ['hostPath', 'mountPath'],
    never: ['bucket'],
  },
  'a flow map': {
    at: `${PLATFORM}gateway: {replicas: 2, |}\n`,
    has: ['service'],
    never: ['replicas'],
  },
  'words of an enum': {
    at: `${PLATFORM}gateway: {service: {type: |}}\n`,
    first: ['ClusterIP'],
    never: ['replicas'],
  },
  'a boolean': { at: `${PLATFORM}postgresql:\n  enabled: |\n`, first: ['true', 'false'] },
  'names of connections': {
    at: `${PLATFORM}connections: [{name: data, kind: s3}]\nmountConnections: [|]\n`,
    first: ['data'],
  },
  'a time zone': { at: `${PLATFORM}timezone: |\n`, has: ['UTC', 'Europe/Berlin'] },
  'a known version': { at: `${PLATFORM}deploymentVersion: |\n`, first: ['2.15.1'] },
  'the tag of the chart': { at: `${PLATFORM}gateway:\n  imageTag: |\n`, first: ['2.15.1'] },
  'a word in quotes': {
    at: `${PLATFORM}deploymentType: "|"\n`,
    has: ['kubernetes', 'minikube'],
  },
  'no boolean in quotes, which make it a text': {
    at: `${PLATFORM}postgresql:\n  enabled: "|"\n`,
    never: ['true', 'false'],
  },
  'a block of another kind of store': {
    at: `${PLATFORM}artifactsStore:\n  kind: s3\n  schema:\n    |\n`,
    has: ['bucket', 'plx-artifacts-s3'],
    never: ['plx-artifacts-pvc', 'plx-artifacts-gcs'],
  },
  'options of our comment': {
    at: `# polyaxon-values: |\n${PLATFORM}`,
    has: ['chart=', 'version='],
  },
  'values of our comment': {
    at: `# polyaxon-values: chart=|\n${PLATFORM}`,
    first: ['agent', 'platform'],
  },
  'rules to silence': {
    at: `${PLATFORM}# polyaxon-values-disable-line exposed-without-tls, gate|\n`,
    has: ['gateway-exposed'],
    never: ['exposed-without-tls'],
  },
  'lines that end with CR LF': {
    at: `${PLATFORM}gateway:\n  |\n`.replaceAll('\n', '\r\n'),
    has: ['service'],
  },
};

for (const [what, { at, first = [], has = [], never = [] }] of Object.entries(CASES)) {
  test(`completion: ${what}`, () => {
    const found = labels(at);
    assert.deepEqual(found.slice(0, first.length), first);
    for (const label of has) assert.ok(found.includes(label), `${label} is not offered`);
    for (const label of never) assert.ok(!found.includes(label), `${label} is offered`);
  });
}

for (const [what, at] of Object.entries({
  'a comment': `${PLATFORM}# gate|\n`,
  'a text in quotes': `${PLATFORM}releaseName: "a b|"\n`,
  'behind a value': `${PLATFORM}releaseName: a |\n`,
  'a block of text': `${PLATFORM}gateway:\n  image: >\n    some |\n`,
  'a free text': `${PLATFORM}gateway:\n  image: |\n`,
  'a place that would cut a section in two': `${PLATFORM}gateway:\n  service:\n|\n    type: NodePort\n`,
})) {
  test(`no completion: ${what}`, () => assert.deepEqual(labels(at), []));
}

test('a map opens its level, a list starts with a dash, and a word is chosen', () => {
  assert.equal(
    accept(`${PLATFORM}gateway:\n    |\n`, 'service'),
    `${PLATFORM}gateway:\n    service:\n        \n`,
  );
  assert.equal(
    accept(`${PLATFORM}ingress:\n  |\n`, 'tls'),
    `${PLATFORM}ingress:\n  tls:\n    - \n`,
  );
  assert.equal(
    accept(`${PLATFORM}gateway: {|}\n`, 'service'),
    `${PLATFORM}gateway: {service: {}}\n`,
  );
  const [type] = offered(`${PLATFORM}gateway:\n  service:\n    ty|\n`).filter(
    ({ label }) => label === 'type',
  );
  assert.equal(type?.snippet, 'type: ${1|ClusterIP,NodePort,LoadBalancer|}');
});

test('what stands in quotes keeps them, and they are closed', () => {
  assert.equal(accept('"gate|"\n', 'gateway'), '"gateway":\n  \n');
  assert.equal(accept(`${PLATFORM}'gate|`, 'gateway'), `${PLATFORM}'gateway':\n  `);
  assert.equal(
    accept(`${PLATFORM}deploymentType: "mini|"\n`, 'minikube'),
    `${PLATFORM}deploymentType: "minikube"\n`,
  );
  assert.equal(
    accept(`${PLATFORM}gateway: {"|"}\n`, 'service'),
    `${PLATFORM}gateway: {"service": {}}\n`,
  );
});

test('a key whose colon is there is changed alone', () => {
  assert.equal(accept(`${PLATFORM}gate|: {}\n`, 'gateway'), `${PLATFORM}gateway: {}\n`);
});

for (const [name, at] of Object.entries({
  'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: plx}
spec:
  source:
    repoURL: https://charts.polyaxon.com
    chart: polyaxon
    helm:
      values: |
        gateway:
          #here
`,
  'helmfile.yaml': `releases:
  - name: plx
    chart: plx/polyaxon
    values:
      - gateway:
          #here
`,
  'main.tf': `resource "helm_release" "plx" {
  chart = "polyaxon"
  values = [<<-EOT
    gateway:
      #here
  EOT
  ]
}
`,
})) {
  test(`completion in ${name}`, () => {
    const found = labels(at.replace('#here', `ser${HERE}`), { name, force: false });
    assert.ok(found.includes('service'), found.join(' '));
  });
}

const TEXT = `${PLATFORM}gateway:
  replicas: 2
  service: {type: NodePort}
connections:
  - name: data
    kind: s3
    schema: {bucket: "s3://x"}
postgresql:
  enabled: false
`;

test('whatever is accepted wherever leaves YAML that parses, without a key written twice', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length), fc.nat(1000), (offset, pick) => {
      const all = completionsAt(lintText(TEXT), offset, alone);
      const item = all[pick % Math.max(all.length, 1)];
      // To write another key over one that has values is a person's own wish.
      const isRenaming = item && item.span.start < item.span.end && item.kind === 'key';
      if (!item || isRenaming) return;
      const text = inserted(TEXT, item);
      // Another kind of store takes other keys below; that is for a person to write.
      const never = [
        'yaml-syntax',
        'duplicate-key',
        ...(item.kind === 'key' ? ['unknown-key'] : []),
      ];
      const broken = lintText(text).findings.filter(({ rule }) => never.includes(rule.id));
      assert.deepEqual(
        broken.map(({ message }) => message),
        [],
        text,
      );
    }),
    { numRuns: 2000 },
  );
});
