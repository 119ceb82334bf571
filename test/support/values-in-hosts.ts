/**
 * A file of each kind in which values are written in place, which stand where `…` is, as deep as that.
 * Sections `=== name` are files of one folder; the one with the values comes first.
 */
export const HOSTS: Readonly<Record<string, string>> = {
  'a values file': `=== values.yaml
# polyaxon-values: chart=platform
…
`,
  'a layer that the configuration names': `=== env/prod.yaml
…
=== .polyaxon-values.yaml
releases: [{name: prod, chart: platform, values: [env/prod.yaml]}]
`,
  'a parent chart': `=== values.yaml
polyaxon:
  …
=== Chart.yaml
apiVersion: v2
name: lab
version: 1.0.0
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
`,
  'Argo CD, text': `=== app.yaml
apiVersion: argoproj.io/v1alpha1
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
  'Argo CD, object': `=== app.yaml
apiVersion: argoproj.io/v1alpha1
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
  'Argo CD, one of many sources': `=== apps.yaml
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: plx}
spec:
  generators:
    - list: {elements: [{env: north}, {env: south}]}
  template:
    metadata: {name: "plx-{{env}}"}
    spec:
      sources:
        - repoURL: https://charts.polyaxon.com
          chart: polyaxon
          helm:
            values: |-
              …
`,
  Flux: `=== release.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: plx}
spec:
  chart: {spec: {chart: polyaxon, sourceRef: {kind: HelmRepository, name: polyaxon}}}
  values:
    …
`,
  'a ConfigMap that Flux reads': `=== values.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: plx-values}
data:
  values.yaml: |
    …
=== release.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: plx}
spec:
  chart: {spec: {chart: polyaxon, sourceRef: {kind: HelmRepository, name: polyaxon}}}
  valuesFrom: [{kind: ConfigMap, name: plx-values}]
`,
  'a Secret that Flux reads': `=== values.yaml
apiVersion: v1
kind: Secret
metadata: {name: plx-values}
stringData:
  values.yaml: |
    …
=== release.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: plx}
spec:
  chart: {spec: {chart: polyaxon, sourceRef: {kind: HelmRepository, name: polyaxon}}}
  valuesFrom: [{kind: Secret, name: plx-values}]
`,
  Kustomize: `=== kustomization.yaml
helmCharts:
  - name: polyaxon
    repo: https://charts.polyaxon.com
    valuesInline:
      …
`,
  'a generator of Kustomize': `=== polyaxon.yaml
apiVersion: builtin
kind: HelmChartInflationGenerator
metadata: {name: plx}
name: polyaxon
repo: https://charts.polyaxon.com
valuesInline:
  …
`,
  Fleet: `=== fleet.yaml
helm:
  chart: polyaxon
  repo: https://charts.polyaxon.com
  values:
    …
`,
  'Fleet, for one target': `=== fleet.yaml
helm: {chart: polyaxon, repo: "https://charts.polyaxon.com"}
targetCustomizations:
  - name: north
    helm:
      values:
        …
`,
  k3s: `=== polyaxon.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: polyaxon}
spec:
  chart: polyaxon
  repo: https://charts.polyaxon.com
  valuesContent: |-
    …
`,
  'k3s, laid over it': `=== config.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: {name: polyaxon}
spec:
  valuesContent: |-
    …
=== polyaxon.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: polyaxon}
spec: {chart: polyaxon, repo: "https://charts.polyaxon.com"}
`,
  Crossplane: `=== release.yaml
apiVersion: helm.crossplane.io/v1beta1
kind: Release
metadata: {name: plx}
spec:
  forProvider:
    chart: {name: polyaxon, repository: "https://charts.polyaxon.com", version: 2.15.1}
    values:
      …
`,
  'Cluster API': `=== proxy.yaml
apiVersion: addons.cluster.x-k8s.io/v1alpha1
kind: HelmChartProxy
metadata: {name: plx}
spec:
  chartName: polyaxon
  repoURL: https://charts.polyaxon.com
  valuesTemplate: |
    …
`,
  helmfile: `=== helmfile.yaml
releases:
  - name: plx
    chart: plx/polyaxon
    values:
      - …
`,
  'a file that Helmwave fills in': `=== values.yml
…
=== helmwave.yml
repositories: [{name: plx, url: "https://charts.polyaxon.com"}]
releases: [{name: lab, chart: {name: plx/polyaxon}, values: [values.yml]}]
`,
  Skaffold: `=== skaffold.yaml
apiVersion: skaffold/v4beta11
kind: Config
deploy:
  helm:
    releases:
      - name: plx
        remoteChart: polyaxon
        repo: https://charts.polyaxon.com
        overrides:
          …
`,
  Pulumi: `=== Pulumi.yaml
name: lab
runtime: yaml
resources:
  plx:
    type: kubernetes:helm.sh/v3:Release
    properties:
      chart: polyaxon
      repositoryOpts: {repo: "https://charts.polyaxon.com"}
      values:
        …
`,
  DevSpace: `=== devspace.yaml
version: v2beta1
deployments:
  plx:
    helm:
      chart: {name: polyaxon, repo: "https://charts.polyaxon.com"}
      values:
        …
`,
  Garden: `=== plx.garden.yml
kind: Deploy
type: helm
name: plx
spec:
  chart: {name: polyaxon, repo: "https://charts.polyaxon.com"}
  values:
    …
`,
  Kluctl: `=== helm-values.yml
…
=== helm-chart.yaml
helmChart: {repo: "https://charts.polyaxon.com", chartName: polyaxon, chartVersion: 2.15.1}
`,
  Carvel: `=== app.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: plx}
data:
  values.yaml: |
    …
---
apiVersion: kappctrl.k14s.io/v1alpha1
kind: App
metadata: {name: plx}
spec:
  fetch: [{helmChart: {name: polyaxon, repository: {url: "https://charts.polyaxon.com"}}}]
  template: [{helmTemplate: {valuesFrom: [{configMapRef: {name: plx}}]}}]
`,
  Ansible: `=== site.yml
- hosts: localhost
  tasks:
    - name: Polyaxon
      kubernetes.core.helm:
        name: plx
        chart_ref: polyaxon
        chart_repo_url: https://charts.polyaxon.com
        release_values:
          …
`,
  Terraform: `=== main.tf
resource "helm_release" "plx" {
  chart = "polyaxon"
  values = [<<-EOT
    …
  EOT
  ]
}
`,
  'Terraform, from the start of the line': `=== main.tf
resource "helm_release" "plx" {
  chart = "polyaxon"
  values = [<<EOT
…
EOT
  ]
}
`,
  'a shell script': `=== deploy.sh
helm upgrade plx polyaxon/polyaxon --install -f - <<'END'
…
END
`,
  'a step of a pipeline': `=== .github/workflows/deploy.yml
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: |
          helm upgrade plx polyaxon/polyaxon --install -f - <<'END'
          …
          END
`,
  'a template of values': `=== values.yaml.tftpl
# polyaxon-values: chart=platform
…
`,
};
