import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layersByHabit } from '../../server/src/core/releases/habit.ts';
import { releasesOf } from '../../server/src/core/releases/plan-releases.ts';
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
    folder.lint('base.yaml')?.findings.filter(({ rule }) => rule === 'unknown-key') ?? [];
  assert.deepEqual(others, []);
  assert.match(finding?.message ?? '', /2\.15\.1.* \(release a\)$/);
  assert.match(finding?.related?.[0]?.message ?? '', / \(release b\)$/);
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

test('a file that stands alone is in no release', () => {
  const around = { files: [], sourceOf: () => undefined };
  const source = { name: '/deploy/values.yaml', text: 'deploymentChart: platform\n' };
  assert.deepEqual(releasesOf(source, around), { releases: [], problems: [] });
});

test('a layer that is not known yet: the release is incomplete, and nothing is wrong', () => {
  const text = '# polyaxon-values: layers=values.yaml\ngateway: {}\n';
  const around = { files: [], sourceOf: () => undefined };
  const { releases, problems } = releasesOf({ name: '/deploy/prod.yaml', text }, around);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    releases.map(({ release }) => release.complete),
    [false],
  );
});

test('which names belong together', () => {
  const siblings = ['Chart.yaml', 'values.yaml', 'values-prod.yaml', 'values.dev.yml'];
  assert.deepEqual(layersByHabit('values.yaml', siblings), ['values.yaml']);
  assert.deepEqual(layersByHabit('values-prod.yaml', siblings), [
    'values.yaml',
    'values-prod.yaml',
  ]);
  assert.deepEqual(layersByHabit('values.dev.yml', siblings), ['values.yaml', 'values.dev.yml']);
  assert.equal(layersByHabit('values-prod.yaml', ['values-prod.yaml']), undefined);
  assert.equal(layersByHabit('polyaxon.yaml', siblings), undefined);
});
