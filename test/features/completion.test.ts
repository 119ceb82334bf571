import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText } from '../support/check.ts';
import { HERE, inserted, labels, offered, PLATFORM } from '../support/completions.ts';

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
  'what a container asks for': {
    at: `${PLATFORM}gateway:\n  resources:\n    requests: {cpu: 1}\n    limits:\n      cpu: 1\n      |\n`,
    has: ['memory', 'ephemeral-storage'],
    never: ['cpu'],
  },
  'sizes that are in use, those of the defaults behind what is written': {
    at: `${PLATFORM}scheduler: {resources: {limits: {memory: 3Gi}}}\ngateway:\n  resources:\n    limits:\n      memory: |\n`,
    first: ['3Gi', '2000Mi'],
  },
  'labels of nodes that are used elsewhere': {
    at: `${PLATFORM}nodeSelector:\n  pool: core\nagent:\n  nodeSelector:\n    |\n`,
    has: ['pool'],
  },
  'options of our comment': {
    at: `# polyaxon-values: |\n${PLATFORM}`,
    has: ['chart=', 'version='],
  },
  'versions in our comment, the newest first': {
    at: `# polyaxon-values: chart=agent version=|\n`,
    first: ['2.15.1', '2.5.0'],
  },
  'no word that is only half typed here': {
    at: `${PLATFORM}encryptionSecret: other\npolyaxonSecret: oth|\n`,
    first: ['other'],
    never: ['oth'],
  },
  'values of our comment': {
    at: `# polyaxon-values: chart=|\n${PLATFORM}`,
    first: ['platform', 'agent'],
  },
  'our comments, right behind the sign': {
    at: `#|\n${PLATFORM}`,
    first: ['polyaxon-values:', 'polyaxon-values-disable-next-line'],
  },
  'our comments below the first key, where none tells of the file': {
    at: `${PLATFORM}# |\n`,
    has: ['polyaxon-values-disable-file'],
    never: ['polyaxon-values:'],
  },
  'our comments behind a value': {
    at: `${PLATFORM}gateway: {} # poly|\n`,
    first: ['polyaxon-values-disable-line'],
    never: ['polyaxon-values:'],
  },
  'a second comment that tells of the file': {
    at: `# polyaxon-values: profile=trial\n# poly|\n${PLATFORM}`,
    never: ['polyaxon-values:'],
  },
  'an option that is not there yet, before the cursor or behind it': {
    at: `# polyaxon-values: profile=trial | chart=agent\n`,
    has: ['version=', 'layers='],
    never: ['profile=', 'chart='],
  },
  'rules to silence, those that are found here first': {
    at: `# polyaxon-values-disable-next-line |\n${PLATFORM}ingress: {enabled: true}\n`,
    first: ['exposed-without-tls', 'ingress-hostname-missing'],
    has: ['duplicate-key', 'gateway-exposed'],
    never: ['yaml-syntax', 'unused-directive'],
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

test('a word on each of an enum', () => {
  const told = (at: string) =>
    offered(`${PLATFORM}${at}`).map(({ label, detail }) => `${label}: ${detail}`);
  assert.deepEqual(told('gateway:\n  service:\n    type: |\n'), [
    'ClusterIP: within the cluster, the default',
    'NodePort: a port of every node',
    'LoadBalancer: an address of its own',
  ]);
  assert.deepEqual(told('artifactsStore:\n  kind: |\n').slice(-2), [
    's3: Amazon S3 and the like',
    'wasb: Azure Blob Storage',
  ]);
});

for (const [what, at] of Object.entries({
  'a comment': `${PLATFORM}# gate|\n`,
  'the name of an anchor': `${PLATFORM}gateway: &a {}\nagent: *|\n`,
  'a tag': `${PLATFORM}gateway: !!|\n`,
  'the start of a text': `${PLATFORM}gateway: >|\n`,
  'a text in quotes': `${PLATFORM}releaseName: "a b|"\n`,
  'behind a value': `${PLATFORM}releaseName: a |\n`,
  'a block of text': `${PLATFORM}gateway:\n  image: >\n    some |\n`,
  'behind a tab': `${PLATFORM}gateway:\n\t|\n`,
  'a line that YAML alone sees': `${PLATFORM}externalServices:\n  auth:\n    github: a\u2028|\n`,
  'a free text': `${PLATFORM}gateway:\n  image: |\n`,
  'a line less indented than the keys above': `${PLATFORM}gateway:\n    replicas: 1\n  |\n`,
  'a line less indented than the keys of an item': `${PLATFORM}connections:\n  - name: a\n   |\n`,
  'a line deeper than the keys above': `${PLATFORM}gateway:\n  replicas: 1\n    |\n`,
  'a line between a list and its key': `${PLATFORM}tolerations:\n  - key: a\n  |\n`,
  'a place that would cut a section in two': `${PLATFORM}gateway:\n  service:\n|\n    type: NodePort\n`,
})) {
  test(`no completion: ${what}`, () => assert.deepEqual(labels(at), []));
}

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

const UNREAD = ['unknown-key', 'removed-key', 'dead-key', 'subchart-key-ignored'];

for (const chart of ['platform', 'agent'] as const) {
  for (const at of ['|', 'gateway:\n  |', 'agent:\n  |', 'operator:\n  |', 'ingress:\n  |']) {
    test(`no key that nothing reads: ${chart}, ${JSON.stringify(at)}`, () => {
      const head = `deploymentChart: ${chart}\n`;
      const keys = offered(`${head}${at}\n`).filter(({ kind }) => kind === 'key');
      assert.ok(keys.length > 3);
      for (const key of keys) {
        const text = inserted(`${head}${at.replace('|', '')}\n`, key);
        const { findings } = lintText(text);
        const unread = findings.filter(({ rule }) => UNREAD.includes(rule.id));
        assert.deepEqual(
          unread.map(({ message }) => message),
          [],
          text,
        );
      }
    });
  }
}
