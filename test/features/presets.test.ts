import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { textOf } from '../../server/src/core/words/say.ts';
import { presetActions } from '../../server/src/features/preset-actions.ts';
import { lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

function offered(marked: string) {
  const { text, offset } = readCursor(marked);
  return presetActions(lintText(text), offset);
}

function presetAt(marked: string, title: string) {
  const actions = offered(marked);
  const action = actions.find((each) => textOf(each.title) === title);
  assert.ok(action?.newFile, actions.map((each) => textOf(each.title)).join(' | '));
  return action.newFile;
}

const NODES = 'Create a preset for runs: worker nodes';
const USER = 'Create a preset for runs: a non-root user';
const BOTH = 'Create a preset for runs: worker nodes and a non-root user';

const PLACED = 'deploymentChart: platform\nnodeSelector:\n  polyaxon: core\n';
const SECURED = 'securityContext:\n  enabled: true\n  runAsUser: 1000\n';

const OFFERS: readonly (readonly [marked: string, titles: readonly string[]])[] = [
  [PLACED.replace('node', 'no|de'), [NODES]],
  [PLACED.replace('core', 'co|re'), [NODES]],
  [`${PLACED}toler|ations: []\n`, [NODES]],
  [`${PLACED.replace('node', 'no|de')}${SECURED}`, [NODES, BOTH]],
  [`${PLACED}${SECURED.replace('sec', 'sec|')}`, [USER, BOTH]],
  [`deploymentChart: platform\n${SECURED.replace('1000', '10|00')}`, [USER]],
  ['deploymentChart: platform\nagent:\n  node|Selector:\n    a: b\n', [NODES]],
  ['deploymentChart: platform\nagent:\n  ena|bled: true\n  nodeSelector:\n    a: b\n', []],
  ['deploymentChart: platform\nno|deSelector: {}\n', []],
  ['deploymentChart: platform\nsecurity|Context:\n  enabled: false\n', []],
  ['deploymentChart: platform\ngate|way: {}\n', []],
];

for (const [marked, titles] of OFFERS) {
  test(`presets at ${JSON.stringify(marked)}`, () => {
    assert.deepEqual(
      offered(marked).map(({ title }) => textOf(title)),
      titles,
    );
  });
}

test('runs get the label that core services have not', () => {
  assert.deepEqual(presetAt(PLACED.replace('node', 'no|de'), NODES), {
    name: 'presets/workload-nodes.yaml',
    text: `# Runs go to nodes labelled polyaxon=workload; core services keep theirs.
# Label every worker node: kubectl label nodes NODE polyaxon=workload
# Use it: polyaxon run -f main.yaml -f presets/workload-nodes.yaml
# Enterprise and Cloud can save it and make it the default of an organization or a project.
isPreset: true
runPatch:
  environment:
    nodeSelector:
      polyaxon: workload
`,
  });
});

const LABELS: readonly (readonly [selector: string, label: Readonly<Record<string, string>>])[] = [
  ['{pool: core}', { pool: 'workload' }],
  ['{acme.com/pool: core}', { 'acme.com/pool': 'workload' }],
  ['{pool: workload}', { pool: 'workload-2' }],
  ['{kubernetes.io/hostname: a}', { polyaxon: 'workload' }],
  ['{cloud.google.com/gke-nodepool: a}', { polyaxon: 'workload' }],
  ['{polyaxon: workload, zone: a}', { polyaxon: 'workload-2' }],
  ['{pool: "${pool}"}', { polyaxon: 'workload' }],
  ['{"on": "1", }', { on: 'workload' }],
  ['{"a: #\\n b": core}', { 'a: #\n b': 'workload' }],
];

for (const [selector, label] of LABELS) {
  test(`core on ${selector}: runs on ${JSON.stringify(label)}`, () => {
    const { text } = presetAt(`deploymentChart: platform\nno|deSelector: ${selector}\n`, NODES);
    assert.deepEqual(parse(text, { version: '1.1' }), {
      isPreset: true,
      runPatch: { environment: { nodeSelector: label } },
    });
  });
}

const OWN_LABELS: readonly (readonly [values: string, label: Readonly<Record<string, string>>])[] =
  [
    ['agent: {node|Selector: {polyaxon: workload}}', { polyaxon: 'workload-2' }],
    ['agent: {node|Selector: {pool: core}}', { pool: 'workload' }],
    ['nodeSelector: {pool: a}\nagent: {node|Selector: {pool: workload}}', { pool: 'workload-2' }],
    ['nodeSelector: {pool: a}\nagent: {node|Selector: {zone: b}}', { polyaxon: 'workload' }],
    [
      'nodeSelector: {pool: workload}\nagent: {node|Selector: {pool: workload-2}}',
      { pool: 'workload-3' },
    ],
    [
      'agent: {node|Selector: {pool: core}}\nworker: {nodeSelector: {pool: workload}}',
      { pool: 'workload' },
    ],
  ];

for (const [values, label] of OWN_LABELS) {
  test(`services on nodes of their own, ${JSON.stringify(values)}: runs on ${JSON.stringify(label)}`, () => {
    const { text } = presetAt(`deploymentChart: platform\n${values}\n`, NODES);
    assert.deepEqual(parse(text).runPatch.environment.nodeSelector, label);
  });
}

test('runs start as the user of core services, never as root, without fsGroup', () => {
  const { name, text } = presetAt(
    `${PLACED}securi|tyContext:\n  enabled: true\n  runAsUser: 0\n  runAsGroup: 3000\nartifactsStore:\n  kind: volume_claim\n`,
    BOTH,
  );
  assert.equal(name, 'presets/workload.yaml');
  assert.match(text, /volume of the artifacts store must be writable for that group/);
  assert.deepEqual(parse(text), {
    isPreset: true,
    runPatch: {
      environment: {
        nodeSelector: { polyaxon: 'workload' },
        securityContext: { runAsUser: 2222, runAsGroup: 3000, runAsNonRoot: true },
      },
    },
  });
});

test('what old selectors said of runs becomes presets, offered where they are found', () => {
  const legacy = `deploymentChart: platform
nodeSelectors:
  core: {polyaxon: core}
  experiments: {polyaxon: gpu, fast: true}
  builds: {polyaxon: cpu}
  jobs: {}
`;
  const actions = offered(legacy.replace('nodeSelectors', 'node|Selectors'));
  assert.deepEqual(
    actions.map(({ title, kind }) => `${kind} ${textOf(title)}`),
    [
      'quickfix Create a preset for runs: the nodes of experiments',
      'quickfix Create a preset for runs: the nodes of builds',
    ],
  );
  assert.deepEqual(parse(actions[0]?.newFile?.text ?? ''), {
    isPreset: true,
    runPatch: { environment: { nodeSelector: { polyaxon: 'gpu', fast: 'true' } } },
  });
  const one = offered(legacy.replace('builds', 'bui|lds'));
  assert.deepEqual(
    one.map(({ newFile }) => newFile?.name),
    ['presets/builds.yaml'],
  );
});
