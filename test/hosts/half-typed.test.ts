import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';

const CHART = 'dependencies: [{name: polyaxon, condition: "polyaxon.enabled"}]';

const TEXTS: Readonly<Record<string, string>> = {
  'values.yaml': 'polyaxon: &x\n  enabled: true\n  gateway: {replicas: two}\nother: *x\n',
  'helmfile.yaml': `releases:
  - chart: polyaxon/polyaxon
    version: {{ .Values.version }}
    set: [{name: "ui.enabled", value: 1}]
    values:
      - gateway: {replicas: two}
        {{- if .x }}
        ui: {{ .y }}
        {{- end }}
`,
  'site.yml': `- tasks:
    - kubernetes.core.helm:
        chart_ref: polyaxon/polyaxon
        set_values: [{value: "ui.enabled=1"}]
        values:
          gateway: {replicas: "{{ two }}"}
`,
  'main.tf': `resource "helm_release" "polyaxon" {
  chart  = "polyaxon"
  values = [<<-EOF
    gateway: {replicas: \${two}}
    %{ if x }
    ui: "\${jsonencode({ a = "}" })}"
    %{ endif }
  EOF
  ]
  set {
    name = "ui.enabled"
    value = var.x
  }
}
`,
  'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
spec:
  generators: [{list: {elements: [{env: a}]}}, {git: {files: [{path: "*.json"}]}}]
  template:
    spec:
      sources:
        - chart: polyaxon
          helm:
            valueFiles: [$ref/{{env}}.yaml, "$ref/*.yaml", x.yaml]
            parameters: [{name: "ui.enabled", value: "1"}]
            values: |
              gateway: {replicas: two}
        - {ref: ref, repoURL: x}
`,
  'release.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: a}
spec:
  chart: {spec: {chart: polyaxon, valuesFiles: [a], sourceRef: {kind: GitRepository, name: b}}}
  valuesFrom: [{kind: ConfigMap, name: c}, {kind: Secret, name: c, targetPath: a.b}]
  values: {polyaxon: {gateway: {replicas: two}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: c}
data: {values.yaml: "gateway: {replicas: two}"}
`,
  'kustomization.yaml': `helmCharts:
  - {name: polyaxon, repo: x, valuesFile: a.yaml, additionalValuesFiles: [b.yaml]}
  - name: polyaxon
    valuesMerge: override
    valuesInline: {gateway: {replicas: two}}
configMapGenerator: [{name: c, files: [a=b, c]}]
`,
  'fleet.yaml': `helm:
  chart: polyaxon
  repo: x
  values: {gateway: {replicas: two}}
  valuesFiles: [a.yaml]
  templateValues: {a: b}
targetCustomizations: [{name: a, helm: {values: {ui: {enabled: 1}}}}]
`,
  'chart.k3s.yaml': `apiVersion: helm.cattle.io/v1
kind: HelmChart
spec:
  chart: polyaxon
  valuesContent: |
    gateway: {replicas: two}
  set: {ui.enabled: "1"}
`,
  'composition.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
spec:
  resources:
    - patches: [{toFieldPath: spec.forProvider.values.a}]
      base:
        apiVersion: helm.crossplane.io/v1beta1
        kind: Release
        spec:
          forProvider:
            chart: {name: polyaxon}
            values: {gateway: {replicas: two}}
            set: [{name: "a.b", value: c}]
            valuesFrom: [{configMapKeyRef: {name: x}}]
`,
  'proxy.yaml': `apiVersion: addons.cluster.x-k8s.io/v1alpha1
kind: HelmChartProxy
spec:
  chartName: polyaxon
  valuesTemplate: |
    gateway: {replicas: {{ .x }}}
    ui: {replicas: two}
`,
  'skaffold.yaml': `apiVersion: skaffold/v4beta11
kind: Config
deploy:
  helm:
    releases:
      - name: a-{{.X}}
        remoteChart: polyaxon/polyaxon
        version: 2.15.1
        valuesFiles: [a.yaml, "{{.X}}.yaml"]
        setValues: {gateway.replicas: two, ui: {enabled: 1}}
        overrides: {gateway: {replicas: two}}
profiles: [{name: b, manifests: {helm: {releases: [{chartPath: ./polyaxon}]}}}]
`,
  'helmwave.yml.tpl': `repositories: [{name: ml, url: x}]
releases:
  {{- if .x }}
  - name: {{ .y }}
    chart: {name: ml/polyaxon, version: 2.15.1}
    values: ["{{ .z }}.yml", {src: a.yml, strict: true}]
  {{- end }}
`,
  'Pulumi.yaml': `runtime: yaml
resources:
  a:
    type: kubernetes:helm.sh/v3:Release
    properties:
      chart: polyaxon
      valueYamlFiles: [{fn::fileAsset: a.yaml}, {fn::stringAsset: "ui: {enabled: 1}"}]
      values: &x
        gateway: {replicas: two, port: {fn::secret: \${x}}}
  b: {type: "kubernetes:helm.sh/v4:Chart", properties: {path: ./chart, values: *x}}
`,
  'main.tf.json': `{"resource": {"helm_release": {"a": [{
  "chart": "polyaxon/polyaxon", "version": "2.15.1",
  "values": ["\${file(\\"\${path.module}/a.yaml\\")}", "gateway: {replicas: two}"],
  "set": {"name": "ui.enabled", "value": "1", "type": "string"}
}]}}}
`,
  'play.yml': `- vars: {a: {gateway: {replicas: two}}, b: "{{ c }}/x", c: "{{ b }}"}
  tasks:
    - copy: {dest: "{{ c }}", content: "{{ a | to_yaml }}"}
    - template: {src: a.j2, dest: /tmp/}
    - kubernetes.core.helm:
        chart_ref: polyaxon/polyaxon
        values_files: ["{{ c }}", /tmp/a.j2, "{{ playbook_dir }}/{{ item }}"]
        values: "{{ a | combine(b, recursive=True) }}"
      loop: [d, e]
`,
  'devspace.yaml': `version: v2beta1
deployments:
  a:
    helm:
      chart: {name: polyaxon/polyaxon, version: 2.15.1}
      valuesFiles: [a.yaml]
      values: {gateway: {replicas: two}}
      upgradeArgs: [--set, a]
`,
  'a.garden.yml': `kind: Deploy
type: helm
spec:
  chart: {name: polyaxon, repo: x}
  valueFiles: [a.yaml, \${b}.yaml]
  values: {gateway: {replicas: two}}
`,
  'app.carvel.yaml': `apiVersion: kappctrl.k14s.io/v1alpha1
kind: App
spec:
  fetch: [{helmChart: {name: polyaxon, version: 2.15.1}}]
  template: [{helmTemplate: {valuesFrom: [{configMapRef: {name: a}}, {path: x}]}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data:
  values.yaml: |
    gateway: {replicas: two}
`,
  'helm-values.yaml.j2': `deploymentType: kubernetes
gateway:
  {% if a %}
  replicas: two
  {% endif %}
`,
  'values.yaml.tftpl':
    'deploymentType: kubernetes\n%{ if y ~}\ngateway: {replicas: two}\n%{ endif }\n',
  'run.sh': `ENV="dev" ARGS=(--set a=b)
helm upgrade plx polyaxon/polyaxon -f "values-\${ENV}.yaml" "\${ARGS[@]}" \\
  --set 'gateway.replicas={two},ui.enabled=1' -f - <<-EOF
	gateway: {replicas: $(two)}
	EOF
`,
  '.github/workflows/ci.yml': `on: {workflow_dispatch: {inputs: {a: {options: [b]}}}}
jobs:
  a:
    strategy: {matrix: {x: [1, 2], include: [{x: 1, y: 2}], exclude: [{x: 2}]}}
    parallel: {matrix: [{X: [1, 2]}]}
    steps:
      - {task: HelmDeploy@1, inputs: {command: upgrade, chartName: polyaxon, valueFile: a.yaml, arguments: '-f b'}}
      - {task: KubernetesManifest@1, inputs: {helmChart: polyaxon, overrideFiles: "a\\nb", overrides: 'a: b'}}
      - run: |
          for a in b c; do helm upgrade plx polyaxon/polyaxon -f $a.yaml; done
          helm upgrade plx polyaxon/polyaxon -f - <<EOF
          gateway: {replicas: two}
          EOF
      - {run: "helm lint polyaxon \\"-f\\" a.yaml --set ui.enabled=1"}
`,
};

/** What stands in place of the text from an offset on. */
const ODD = ['', '[', '{', '- ', ': ', '*x', '"', '${', '%{', '{{', '\n---\n', '<<EOF\n', '!!map '];

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name}: half-typed or odd, it is read without an error`, () => {
    for (let at = 0; at <= text.length; at++) {
      const odd = ODD[at % ODD.length] ?? '';
      const [head, tail] = [text.slice(0, at), text.slice(at)];
      // One way at each place: all of them would take a tenth of the time of all tests.
      const each = [head, head + odd, head + odd + tail][at % 3] ?? '';
      assert.deepEqual(lintBeside(name, each)?.failures ?? [], [], each);
    }
    assert.ok(lintBeside(name, text));
  });
}

/** With a parent chart's manifest in the same folder. */
function lintBeside(name: string, text: string): LintResult | undefined {
  const workspace = createWorkspace();
  workspace.put({ name, text });
  workspace.put({ name: 'Chart.yaml', text: CHART });
  for (const ask of workspace.wanted()) {
    if (ask.kind === 'read') workspace.read(ask.name, { unread: 'missing' });
  }
  return lint({ name, text }, {}, workspace);
}
