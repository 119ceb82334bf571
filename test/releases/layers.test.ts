import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { checkFolder, readFolder } from '../support/marked-files.ts';

const CONFIG = `=== .polyaxon-values.yaml
releases:
  - name: prod
    values: [base.yaml, prod.yaml]
`;

checkFolder(
  'a finding lands in the layer that decides, and what a later layer mends is none',
  ['exposed-without-tls', 'postgresql-in-cluster', 'core-node-isolation'],
  `${CONFIG}
=== base.yaml
deploymentChart: platform
postgresql:
  enabled: true
gateway:
  service:
    type: ClusterIP
nodeSelector:
  polyaxon: core
=== prod.yaml
postgresql:
  enabled: false
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls
`,
);

checkFolder(
  'what no layer writes is told in the one with the nearest ancestor, the first of several',
  ['core-node-isolation', 'ingress-hostname-missing'],
  `${CONFIG}
=== base.yaml
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation
=== prod.yaml
ingress:
#^^^^^^ ingress-hostname-missing
  enabled: true
gateway:
  replicas: 2
`,
);

checkFolder(
  'a list of a later layer replaces that of an earlier one',
  ['duplicate-connection-name'],
  `${CONFIG}
=== base.yaml
deploymentChart: platform
connections:
  - {name: a, kind: host_path, schema: {hostPath: /a, mountPath: /a}}
  - {name: a, kind: host_path, schema: {hostPath: /b, mountPath: /b}}
=== prod.yaml
connections:
  - {name: b, kind: host_path, schema: {hostPath: /a, mountPath: /a}}
`,
);

checkFolder(
  'a null of a later layer deletes the default, not only what the earlier one writes',
  ['null-deletes-defaults'],
  `${CONFIG}
=== base.yaml
deploymentChart: platform
ssl:
  enabled: true
=== prod.yaml
ssl:
#^^ null-deletes-defaults
`,
);

checkFolder(
  'a null of an earlier layer is overridden as any value',
  ['null-deletes-defaults'],
  `${CONFIG}
=== base.yaml
deploymentChart: platform
ssl:
=== prod.yaml
ssl:
  enabled: false
`,
);

checkFolder(
  'shape is told of each file by itself',
  ['unknown-key', 'wrong-type', 'wrong-value', 'yaml-syntax'],
  `${CONFIG}
=== base.yaml
deploymentChart: platform
gatewayy: {}
#^^^^^^^ unknown-key
gateway:
  service:
    type: Wrong
    #     ^^^^^ wrong-value
=== prod.yaml
gatewayy: {}
#^^^^^^^ unknown-key
gateway:
  service:
    type: ClusterIP
  replicas: many
  #         ^^^^ wrong-type
`,
);

checkFolder(
  'where a layer is missing or cannot be read, rules about what is missing are silent',
  ['core-node-isolation', 'invalid-config'],
  `=== .polyaxon-values.yaml
releases:
  - name: prod
    values: [gone.yaml, prod.yaml, ../far.yaml]
    #        ^^^^^^^^^ invalid-config
    #                              ^^^^^^^^^^^ invalid-config
  - name: broken
    values: [broken.yaml, list.yaml, other.yaml]
    #        ^^^^^^^^^^^ invalid-config
    #                     ^^^^^^^^^ invalid-config
=== prod.yaml
deploymentChart: platform
=== other.yaml
deploymentChart: platform
=== list.yaml
- a
=== broken.yaml
a: [
`,
);

checkFolder(
  'what is set over the files is told where it is set, and mends as any layer',
  ['exposed-without-tls', 'postgresql-in-cluster', 'wrong-type'],
  `=== .polyaxon-values.yaml
releases:
  - name: prod
    values: [base.yaml]
    set:
      gateway.service.type: LoadBalancer
      #^^^^^^^^^^^^^^^^^^^ exposed-without-tls
      gateway.replicas: many
      #^^^^^^^^^^^^^^^ wrong-type
      postgresql:
        enabled: false
=== base.yaml
deploymentChart: platform
postgresql:
  enabled: true
gateway:
  service:
    type: ClusterIP
`,
);

checkFolder(
  'a comment silences what lands on its line',
  ['exposed-without-tls', 'unused-directive'],
  `${CONFIG}
=== base.yaml
deploymentChart: platform
=== prod.yaml
gateway:
  service:
    # polyaxon-values-disable-next-line exposed-without-tls
    type: LoadBalancer
`,
);

checkFolder(
  'chart, version and profile of a release win over the values and the comments',
  ['agent-wrong-keys', 'postgresql-in-cluster', 'unknown-chart-version'],
  `=== .polyaxon-values.yaml
releases:
  - name: agent
    chart: agent
    values: [agent.yaml]
  - name: trial
    profile: trial
    values: [trial.yaml]
  - name: unknown
    version: 99.0
    #        ^^^^ unknown-chart-version
    values: [unknown.yaml]
=== agent.yaml
scheduler:
#^^^^^^^^ agent-wrong-keys
  enabled: true
=== trial.yaml
# polyaxon-values: profile=production
postgresql:
  enabled: true
=== unknown.yaml
postgresql:
  enabled: true
  #^^^^^^ postgresql-in-cluster
`,
);

checkFolder(
  'a parent chart: all layers are, also those in other folders',
  ['exposed-without-tls', 'postgresql-in-cluster', 'unknown-key'],
  `=== .polyaxon-values.yaml
releases:
  - name: prod
    values: [chart/values.yaml, env/prod.yaml]
    set:
      plx.ingress.enabled: true
      #^^^^^^^^^^^^^^^^^^ exposed-without-tls
      other.gateway.service.type: LoadBalancer
=== chart/Chart.yaml
name: parent
dependencies:
  - {name: polyaxon, alias: plx, version: 2.15.1, repository: "https://charts.polyaxon.com"}
=== chart/values.yaml
gateway: {}
plx:
  postgresql:
    enabled: true
=== env/prod.yaml
gateway: {}
plx:
  postgresql:
    enabled: false
  gatewayy: {}
  #^^^^^^^ unknown-key
  gateway:
    service:
      type: LoadBalancer
      #     ^^^^^^^^^^^^ exposed-without-tls
`,
);

test('the places that are overridden are related', () => {
  const folder = readFolder(`${CONFIG}
=== base.yaml
gateway:
  service:
    type: NodePort
=== prod.yaml
gateway:
  service:
    type: LoadBalancer
`);
  const finding = folder
    .lint('prod.yaml')
    ?.findings.find(({ rule }) => rule.id === 'exposed-without-tls');
  const [related, ...others] = finding?.related ?? [];
  assert.ok(related);
  assert.deepEqual(others, []);
  assert.equal(related.source.name, 'base.yaml');
  assert.equal(related.source.text.slice(related.span.start, related.span.end), 'type');
  assert.equal(textOf(related.message), 'Overridden by `prod.yaml`.');
});

/** The texts that the fixes of one rule's findings in `base.yaml` make of it, with `prod` over it. */
function fixed(rule: string, base: string, prod: string): readonly string[] {
  const folder = readFolder(`${CONFIG}=== base.yaml\n${base}=== prod.yaml\n${prod}`);
  const findings = folder.lint('base.yaml')?.findings ?? [];
  return findings
    .filter((finding) => finding.rule.id === rule)
    .flatMap((each) => fixesOf(each).map(({ edits }) => applyEdits(base, edits)));
}

test('a fix changes the layer that decides, unless a later one overrides what it writes', () => {
  const base = 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n';
  const withTls = /tls:/;
  const fixes = (prod: string) => fixed('exposed-without-tls', base, prod);
  const offered = fixes('gateway: {replicas: 2}\n');
  assert.ok(
    offered.some((text) => withTls.test(text)),
    offered.join('\n---\n'),
  );
  assert.ok(!fixes('ingress: {enabled: false}\n').some((text) => withTls.test(text)));
});

test('a value is quoted where it counts, not where a later layer has another', () => {
  const base = 'deploymentChart: platform\nnodeSelector:\n  polyaxon: true\n';
  const quoted = base.replace('true', '"true"');
  assert.deepEqual(fixed('wrong-type', base, 'gateway: {replicas: 2}\n'), [quoted]);
  assert.deepEqual(fixed('wrong-type', base, 'nodeSelector: {polyaxon: "yes"}\n'), []);
});

test('a key is not moved to where another layer has one', () => {
  const base = 'deploymentChart: platform\nserviceType: NodePort\n';
  assert.equal(fixed('removed-key', base, 'gateway: {replicas: 2}\n').length, 1);
  assert.equal(fixed('removed-key', base, 'gateway: {service: {type: ClusterIP}}\n').length, 0);
});
