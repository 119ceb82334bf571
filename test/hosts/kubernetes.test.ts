import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

checkReleases(
  'k3s: the HelmChartConfig of the same name and namespace lies over all but what is set',
  `
=== lab.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: lab, namespace: kube-system}
spec:
  set: {gateway.replicas: 4, ui.enabled: "false"}
  repo: https://charts.polyaxon.com
  chart: polyaxon
  version: 2.15.1
  values: {gateway: {replicas: 2}}
  valuesContent: |
    gateway: {replicas: 1}
=== config.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: {name: lab, namespace: kube-system}
spec:
  valuesContent: |
    gateway: {replicas: 3}
---
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: {name: lab, namespace: other}
spec: {valuesContent: "gateway: {replicas: 9}"}
=== agent.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: edge}
spec:
  chart: https://charts.polyaxon.com/agent-2.15.1.tgz
  valuesSecrets: [{name: token}]
  valuesContent: "{replicas: 1}"
=== other.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: shop}
spec: {chart: shop, valuesContent: "gateway: {replicas: 1}"}
`,
  `
lab platform@2.15.1: lab.yaml:11 + lab.yaml:9 + config.yaml:6 + set gateway.replicas=4, ui.enabled=false
edge agent@2.15.1: agent.yaml:7 + ?
`,
);

checkFolder(
  'k3s: a text stays a text when it is set, unless it is one of three words',
  ['wrong-type'],
  `
=== lab.yaml
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: lab}
spec:
  repo: https://charts.polyaxon.com
  chart: polyaxon
  set:
    ui.enabled: "true"
    gateway.replicas: 2
    ingress.enabled: "False"
    #                ^^^^^^^ wrong-type
`,
);

const RELEASE = `apiVersion: helm.crossplane.io/v1beta1
kind: Release
metadata: {name: lab}
spec:
  forProvider:
    chart: {name: polyaxon, repository: "https://charts.polyaxon.com", version: 2.15.1}
    set:
      - {name: gateway.replicas, value: "3"}
      - {name: ui.token, valueFrom: {secretKeyRef: {name: x}}}
    values: {gateway: {replicas: 2}}
    valuesFrom:
      - configMapKeyRef: {name: lab, namespace: lab, key: lab.yaml}
      - secretKeyRef: {name: none, namespace: lab}`;

checkReleases(
  'Crossplane: a Release, and those in Compositions, with what a claim fills in',
  `
=== release.yaml
${RELEASE}
=== map.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: lab, namespace: lab}
data:
  lab.yaml: |
    gateway: {replicas: 1}
=== composition.yaml
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
spec:
  resources:
    - name: chart
      patches:
        - {fromFieldPath: spec.replicas, toFieldPath: spec.forProvider.values.gateway.replicas}
      base:
        apiVersion: helm.crossplane.io/v1beta1
        kind: Release
        metadata: {name: one}
        spec: {forProvider: {chart: {name: polyaxon}, values: {ui: {enabled: true}}}}
  pipeline:
    - input:
        resources:
          - patches: [{type: PatchSet, patchSetName: all}]
            base:
              apiVersion: helm.m.crossplane.io/v1beta1
              kind: Release
              metadata: {name: two}
              spec: {forProvider: {chart: {name: polyaxon}, values: {ui: {enabled: true}}}}
`,
  `
lab platform@2.15.1: map.yaml:6 + ? + release.yaml:10 + set gateway.replicas=3, ui.token="\${unseen}"
one platform@2.15.1: composition.yaml:12 + set gateway.replicas="\${unseen}"
two platform@2.15.1: composition.yaml:21 + ?
`,
);

checkReleases(
  'Cluster API: a template of values for all clusters',
  `
=== proxy.yaml
apiVersion: addons.cluster.x-k8s.io/v1alpha1
kind: HelmChartProxy
metadata: {name: lab}
spec:
  chartName: polyaxon
  repoURL: https://charts.polyaxon.com
  version: 2.15.1
  releaseName: plx
  valuesTemplate: |
    gateway: {replicas: {{ .Cluster.spec.replicas }}}
`,
  'plx platform@2.15.1: proxy.yaml:10',
);

checkReleases(
  'k3s: a manifest that Ansible fills in',
  `
=== roles/plx/templates/plx.yaml.j2
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: plx, namespace: kube-system}
spec:
  chart: polyaxon
  repo: https://charts.polyaxon.com
  version: "{{ plx_version }}"
  valuesContent: |
    gateway:
      replicas: {{ replicas }}
`,
  'plx platform@2.15.1: roles/plx/templates/plx.yaml.j2:9',
);
