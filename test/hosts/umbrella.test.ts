import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { checkFindings, checkFix, checkSilent, lintText } from '../support/check.ts';
import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';
import { readCursor } from '../support/marked-yaml.ts';

/** The manifest of a chart that has ours among its dependencies. */
function chartYaml(dependency: string): string {
  return `apiVersion: v2
name: ml-stack
version: 1.0.0
dependencies:
  - name: redis
    version: 1.2.3
    repository: https://charts.example.com
  - ${dependency.replaceAll('\n', '\n    ')}
`;
}

const POLYAXON = `name: polyaxon
version: ~2.15.0
repository: https://charts.polyaxon.com
condition: polyaxon.enabled`;

const HOST = {
  force: false,
  name: 'charts/ml/values.yaml',
  chartYaml: chartYaml(POLYAXON),
} as const;

checkFindings(
  'artifacts-store-default',
  `
redis:
  enabled: true
polyaxon:
  gateway:
  #^^^^^^ artifacts-store-default
    replicas: 2
`,
  HOST,
);
checkFindings(
  'unknown-key',
  `
gatewayy: {}
global:
  storageClass: fast
polyaxon:
    enabled: true
    global:
        storageClass: fast
    gatewayy: {}
    #^^^^^^^ unknown-key
    gateway:
        replicaz: 2
        #^^^^^^^ unknown-key
redis:
    schedulr: {}
`,
  HOST,
);
checkFindings(
  'wrong-value',
  `
polyaxon: {gateway: {service: {type: LoadBalancr}}}
#                                    ^^^^^^^^^^^ wrong-value
`,
  HOST,
);
checkFindings(
  'duplicate-key',
  `
redis: {}
redis: {}
polyaxon:
    ui: {}
    ui: {}
  # ^^ duplicate-key
`,
  HOST,
);
checkFindings(
  'wrong-type',
  `
tracking:
  ui: 5
  #   ^ wrong-type
runner:
  ui: 5
  #   ^ wrong-type
polyaxon:
  ui: 5
`,
  {
    ...HOST,
    chartYaml: `dependencies:
  - {name: polyaxon, alias: tracking}
  - {name: agent, alias: runner, repository: "https://charts.polyaxon.com/"}
  - name: agent
    alias: polyaxon
    repository: https://charts.example.com
`,
  },
);

checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  `
polyaxon:
    gateway:
        replicas: 2 # two

# the cache
redis:
    enabled: true
`,
  `
polyaxon:
    gateway:
        replicas: 2 # two
    securityContext:
        enabled: true

# the cache
redis:
    enabled: true
`,
  HOST,
);
test('line breaks of the file are kept', () => {
  const text = 'polyaxon:\r\n  serviceType: NodePort\r\n  ui: {}\r\nredis: {}\r\n';
  const [finding] = lintText(text, HOST).findings.filter(({ rule }) => rule.id === 'removed-key');
  const edits = (finding && fixesOf(finding)[0])?.edits ?? [];
  assert.ok(edits.length > 0);
  for (const edit of edits) assert.doesNotMatch(edit.text, /(?<!\r)\n/);
});

checkFolder(
  'values that another tool lays over a parent chart count below the dependency’s key',
  ['unknown-key'],
  `
=== ml/Chart.yaml
${chartYaml(POLYAXON)}
=== ml/values.yaml
polyaxon: {gateway: {replicas: 3}}
=== ml/fleet.yaml
helm:
  values:
    polyaxon: {gateway: {nope: 2}}
    #                    ^^^^ unknown-key
    redis: {nope: 2}
=== apps.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: map}
spec:
  source:
    repoURL: https://git.example.com/live.git
    path: ml
    helm:
      valuesObject: {polyaxon: {ui: {nope: 2}}, redis: {nope: 2}}
      #                              ^^^^ unknown-key
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: text}
spec:
  source:
    repoURL: https://git.example.com/live.git
    path: ml
    helm:
      values: |
        redis: {nope: 2}
        polyaxon:
          ui:
            nope: 2
          # ^^^^ unknown-key
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: others}
spec:
  source:
    repoURL: https://git.example.com/live.git
    path: ml
    helm:
      values: |
        redis: {nope: 2}
`,
);

test('hover inside', () => {
  const { text, offset } = readCursor('polyaxon:\n  gateway:\n    replic|as: 2\n');
  assert.match(hoverAt(lintText(text, HOST), offset)?.markdown ?? '', /gateway\.replicas/);
});

const VALUES = 'polyaxon:\n  gateway: {replicas: 2}\n';
checkSilent('artifacts-store-default', VALUES, { ...HOST, name: 'charts/ml/values-prod.yaml' });

const NOT_OURS = {
  'no Chart.yaml': { name: 'values.yaml', text: VALUES },
  'another dependency': {
    name: 'values.yaml',
    text: VALUES,
    chartYaml: chartYaml('name: airflow'),
  },
  "somebody's agent": {
    name: 'values.yaml',
    text: 'agent:\n  replicas: 1\n',
    chartYaml: chartYaml('name: agent\nrepository: https://charts.example.com'),
  },
  'no values for it': { name: 'values.yaml', text: 'redis: {}\n', chartYaml: HOST.chartYaml },
  'no map': { name: 'values.yaml', text: 'polyaxon: [1]\n', chartYaml: HOST.chartYaml },
  'a broken Chart.yaml': { name: 'values.yaml', text: VALUES, chartYaml: 'name: polyaxon\n  x: [' },
  'the manifest itself': { name: 'Chart.yaml', text: HOST.chartYaml, chartYaml: HOST.chartYaml },
} as const;
for (const [what, source] of Object.entries(NOT_OURS)) {
  test(`nothing is found: ${what}`, () => {
    const { name, text } = source;
    const workspace = createWorkspace();
    if ('chartYaml' in source) workspace.put({ name: 'Chart.yaml', text: source.chartYaml });
    workspace.put({ name, text });
    assert.equal(lint({ name, text }, {}, workspace), undefined);
  });
}

checkReleases(
  "values of a parent chart are laid over the chart's own by the habit of naming",
  `
=== lab/Chart.yaml
name: lab
dependencies: [{name: polyaxon, alias: plx, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== lab/values.yaml
plx: {gateway: {replicas: 1}}
=== lab/values-prod.yaml
plx: {gateway: {replicas: 2}}
=== lab/values-other.yaml
redis: {enabled: false}
`,
  `
values.yaml platform@2.15.1: lab/values.yaml:1
values-prod.yaml platform@2.15.1: lab/values.yaml:1 + lab/values-prod.yaml:1
`,
);

test('the values of a parent chart are asked for, those of a chart without dependencies are not', () => {
  const workspace = createWorkspace();
  workspace.put({ name: '/repo/ml/Chart.yaml', text: chartYaml(POLYAXON) });
  workspace.put({ name: '/repo/plx/Chart.yaml', text: 'name: polyaxon\nversion: 2.15.1\n' });
  assert.deepEqual(workspace.wanted(), [{ kind: 'read', name: '/repo/ml/values.yaml' }]);
});
