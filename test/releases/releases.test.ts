import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf } from '../../server/src/core/finding.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';
import { checkReleases } from '../support/check-releases.ts';
import { checkFolder, readFolder } from '../support/marked-files.ts';

checkFolder(
  'a file in several releases shows a finding once, saying for which unless it is all',
  ['exposed-without-tls', 'postgresql-in-cluster'],
  `=== deploy/.polyaxon-values.yaml
releases:
  - {name: staging, values: [base.yaml, staging.yaml]}
  - {name: prod, values: [base.yaml, ./eu/prod.yaml]}
  - {name: dr, values: [base.yaml, dr.yaml]}
=== deploy/base.yaml
deploymentChart: platform
postgresql:
  enabled: true
  #^^^^^^ postgresql-in-cluster
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls (releases staging, dr)
=== deploy/staging.yaml
deploymentType: kubernetes
=== deploy/eu/prod.yaml
gateway:
  service:
    type: ClusterIP
=== deploy/dr.yaml
deploymentType: kubernetes
`,
);

test('what it says in another release is related', () => {
  const folder = readFolder(`=== .polyaxon-values.yaml
releases:
  - {name: a, version: 2.15.1, values: [base.yaml]}
  - {name: b, version: 1.21.0, values: [base.yaml]}
=== base.yaml
deploymentChart: platform
gatewayy: {}
`);
  const [finding, ...others] =
    folder.lint('base.yaml')?.findings.filter(({ rule }) => rule.id === 'unknown-key') ?? [];
  assert.deepEqual(others, []);
  assert.match(finding ? messageOf(finding) : '', /^Release a: .*2\.15\.1/);
  assert.match(textOf(finding?.related?.[0]?.message ?? ''), /^Release b: .*2\.0\.0/);
});

checkFolder(
  'a comment names the layers below, which name theirs',
  ['core-node-isolation', 'exposed-without-tls', 'invalid-directive'],
  `=== values.yaml
deploymentChart: platform
nodeSelector: {a: b}
=== eu/values.yaml
# polyaxon-values: layers=../values.yaml
deploymentType: kubernetes
=== eu/prod.yaml
# polyaxon-values: layers=values.yaml
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls
`,
);

checkFolder(
  'files that are laid over each other are told there, not above them',
  ['invalid-directive'],
  `=== top.yaml
# polyaxon-values: layers=a.yaml
deploymentChart: platform
=== a.yaml
# polyaxon-values: layers=b.yaml
#                         ^^^^^^ invalid-directive
deploymentChart: platform
=== b.yaml
# polyaxon-values: layers=a.yaml
#                         ^^^^^^ invalid-directive
deploymentChart: platform
`,
);

checkFolder(
  'layers that are not there, outside, no YAML or above themselves: each told once, in the comment',
  ['core-node-isolation', 'invalid-directive'],
  `=== a.yaml
# polyaxon-values: layers=b.yaml,gone.yaml,../far.yaml,list.yaml
#                         ^^^^^^ invalid-directive
#                                ^^^^^^^^^ invalid-directive
#                                          ^^^^^^^^^^^ invalid-directive
#                                                      ^^^^^^^^^ invalid-directive
deploymentChart: platform
=== b.yaml
# polyaxon-values: layers=a.yaml
#                         ^^^^^^ invalid-directive
deploymentChart: platform
=== c.yaml
# polyaxon-values: layers=c.yaml
#                         ^^^^^^ invalid-directive
deploymentChart: platform
=== d.yaml
# polyaxon-values: layers=/etc/values.yaml
#                  ^^^^^^^^^^^^^^^^^^^^^^^ invalid-directive
# polyaxon-values-disable-file core-node-isolation
deploymentChart: platform
=== list.yaml
# polyaxon-values-disable-file core-node-isolation
- deploymentChart
`,
);

checkFolder(
  'values.yaml and values-*.yaml in one folder, by habit; alone, the base is a release too',
  ['core-node-isolation', 'exposed-without-tls'],
  `=== values.yaml
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation (releases values.yaml, values-open.yaml)
=== values-prod.yaml
nodeSelector: {a: b}
=== values-open.yaml
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls
`,
);

checkFolder(
  'no habit for what is another product, another chart, whole, or in another folder',
  ['core-node-isolation', 'agent-wrong-keys'],
  `=== other/values.yaml
replicaCount: 2
nodeSelector: {a: b}
=== other/values-polyaxon.yaml
# polyaxon-values: profile=production
gateway: {}
=== whole/values.yaml
deploymentChart: platform
nodeSelector: {a: b}
=== whole/values-eu.yaml
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation
=== whole/values-us.yaml
# polyaxon-values: role=root
gateway: {}
#^^^^^^ core-node-isolation
=== whole/values-agent.yaml
deploymentChart: agent
#^^^^^^^^^^^^^^ core-node-isolation
scheduler: {}
#^^^^^^^^ agent-wrong-keys
=== lonely/values-prod.yaml
# polyaxon-values: profile=production
gateway: {}
postgresql: {}
`,
);

checkReleases(
  'keys that many charts have count where the name is one of an overlay, and only without others',
  `=== named/values.yaml
deploymentChart: platform
=== named/values-prod.yaml
nodeSelector: {a: b}
=== named/values-redis.yaml
nodeSelector: {a: b}
architecture: standalone
=== unnamed/base.yaml
deploymentChart: platform
=== unnamed/prod.yaml
gateway: {replicas: 2}
`,
  `
values.yaml platform@2.15.1: named/values.yaml
values-prod.yaml platform@2.15.1: named/values.yaml + named/values-prod.yaml
base.yaml platform@2.15.1: unnamed/base.yaml
prod.yaml platform@2.15.1: unnamed/base.yaml + unnamed/prod.yaml
`,
);

test('a file with keys that many charts have is no layer by habit because it is open', () => {
  const workspace = createWorkspace();
  workspace.put({ name: '/lab/base.yaml', text: 'deploymentChart: platform\n' });
  workspace.put({ name: '/lab/nodes.yaml', text: 'nodeSelector: {a: b}\n' });
  assert.deepEqual(
    workspace.releases().map(({ name }) => name),
    ['base.yaml'],
  );
});

checkFolder(
  'what the configuration names is neither found by habit nor by comments',
  ['core-node-isolation', 'exposed-without-tls'],
  `=== .polyaxon-values.yaml
releases:
  - {name: prod, values: [values-common.yaml, values-prod.yaml]}
=== values.yaml
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation
gateway: {service: {type: LoadBalancer}}
#                         ^^^^^^^^^^^^ exposed-without-tls
=== values-common.yaml
nodeSelector: {a: b}
=== values-prod.yaml
# polyaxon-values: layers=values.yaml
deploymentType: kubernetes
`,
);

test('a file that stands alone is a release of one layer', () => {
  const workspace = createWorkspace();
  workspace.put({ name: '/deploy/values.yaml', text: 'deploymentChart: platform\n' });
  assert.deepEqual(
    workspace
      .releases()
      .map(({ namedBy, layers, isWhole }) => [namedBy.how, layers.length, isWhole]),
    [['itself', 1, true]],
  );
});

test('a layer that is not known yet: the release is not whole, and nothing is wrong', () => {
  const workspace = createWorkspace();
  const text = '# polyaxon-values: layers=values.yaml\ngateway: {}\n';
  workspace.put({ name: '/deploy/prod.yaml', text });
  assert.deepEqual(workspace.view('/deploy/prod.yaml')?.problems, []);
  assert.deepEqual(
    workspace.releases().map(({ isWhole }) => isWhole),
    [false],
  );
  assert.deepEqual(workspace.wanted(), [{ kind: 'read', name: '/deploy/values.yaml' }]);
});

for (const [name, base] of [
  ['values-prod.yaml', 'values.yaml'],
  ['values.dev.yml', 'values.yaml'],
  ['prod-values.yaml', 'values.yaml'],
  ['secrets.yaml', 'values.yaml'],
  ['overrides.yaml', 'values.yml'],
  ['prod.yaml', 'base.yaml'],
  ['prod.yaml', 'common.yaml'],
] as const) {
  test(`${name} is laid over ${base} beside it`, () => {
    assert.deepEqual(layersOver(name, base), [base, name]);
  });
}

for (const [name, base] of [
  ['prod.yaml', 'values.yaml'],
  ['values-prod.yaml', 'base.yaml'],
  ['values-prod.yaml', 'env/values.yaml'],
] as const) {
  test(`${name} stands alone beside ${base}`, () => {
    assert.deepEqual(layersOver(name, base), [name]);
  });
}

/** The layers of the release whose last one has this name. */
function layersOver(name: string, base: string): readonly string[] {
  const { workspace } = readFolder(`=== ${base}
deploymentChart: platform
=== ${name}
gateway: {replicas: 2}
artifactsStore: {name: a, kind: s3}
`);
  const names = workspace
    .releases()
    .map(({ layers }) => layers.map((layer) => (layer.kind === 'text' ? layer.source.name : '?')));
  return names.find((each) => each.at(-1) === name) ?? [];
}

test('of several comments the one of the last layer counts', () => {
  const folder = readFolder(`=== values.yaml
# polyaxon-values: profile=production version=2.5.0
deploymentChart: platform
=== values-dev.yaml
# polyaxon-values: profile=trial
ui: {enabled: true}
`);
  const [site] = folder.lint('values-dev.yaml')?.sites ?? [];
  assert.equal(site?.values.profile, 'trial');
  assert.equal(site.values.chart.version, '2.5.0');
});
