import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

checkReleases(
  'files win over what is inline; one release for each kind of cluster',
  `
=== lab/fleet.yaml
defaultNamespace: lab
helm:
  releaseName: lab
  repo: https://charts.polyaxon.com
  chart: polyaxon
  version: 2.15.1
  valuesFiles: [values.yaml]
  values: {gateway: {replicas: 1}}
  templateValues: {ui: "enabled: true"}
  valuesFrom: [{configMapKeyRef: {name: lab, namespace: lab}}, {secretKeyRef: {name: none}}]
targetCustomizations:
  - name: north
    helm:
      version: 2.5.0
      values: {gateway: {replicas: 3}}
      valuesFiles: [north.yaml, none.yaml]
  - name: off
    doNotDeploy: true
  - clusterSelector: {}
=== lab/values.yaml
gateway: {replicas: 2}
=== lab/north.yaml
gateway: {replicas: 4}
=== maps.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: lab}
data:
  values.yaml: |
    gateway: {replicas: 5}
`,
  `
lab platform@2.15.1: lab/fleet.yaml:8 + lab/values.yaml + set ui="\${unseen}" + maps.yaml:6 + ?
lab (north) platform@2.5.0: lab/fleet.yaml:8 + lab/values.yaml + lab/fleet.yaml:15 + lab/north.yaml + ? + set ui="\${unseen}" + maps.yaml:6 + ?
lab (2) platform@2.15.1: lab/fleet.yaml:8 + lab/values.yaml + set ui="\${unseen}" + maps.yaml:6 + ?
! lab/fleet.yaml: \`none.yaml\` is not there; rules about what is missing are silent.
`,
);

checkReleases(
  "a chart in the folder itself, one whose address says all, somebody else's",
  `
=== a/fleet.yaml
helm: {releaseName: a, valuesFiles: [prod.yaml]}
=== a/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== a/prod.yaml
polyaxon: {gateway: {replicas: 1}}
=== b/fleet.yaml
helm: {releaseName: b, repo: "oci://registry.example.com/polyaxon", values: {gateway: {replicas: 1}}}
=== c/fleet.yaml
helm: {chart: redis, repo: "https://charts.example.com", values: {gateway: {replicas: 1}}}
=== d/fleet.yaml
helm: {values: {gateway: {replicas: 1}}}
`,
  `
a platform@2.15.1: a/prod.yaml:1
b platform@2.15.1: b/fleet.yaml:1
`,
);

checkFolder(
  'a finding that holds for one kind of cluster says so; templates are unknown',
  ['exposed-without-tls', 'wrong-type'],
  `
=== fleet.yaml
helm:
  releaseName: lab
  repo: https://charts.polyaxon.com
  chart: polyaxon
  values:
    gateway:
      replicas: \${ .ClusterLabels.size }
      service: {type: ClusterIP}
targetCustomizations:
  - name: edge
    helm:
      values:
        gateway:
          service:
            type: NodePort
            #     ^^^^^^^^ exposed-without-tls
`,
);

checkReleases(
  'a package at an address; objects of Fleet',
  `
=== packed/fleet.yaml
helm: {chart: "https://charts.polyaxon.com/polyaxon-2.5.0.tgz", valuesFiles: [values.yaml]}
=== packed/values.yaml
gateway: {replicas: 2}
=== objects.yaml
apiVersion: fleet.cattle.io/v1alpha1
kind: HelmOp
metadata: {name: op}
spec:
  helm:
    repo: https://charts.polyaxon.com
    chart: polyaxon
    version: 2.15.1
    values: {gateway: {replicas: 2}}
---
apiVersion: fleet.cattle.io/v1alpha1
kind: Bundle
metadata: {name: resources}
spec: {helm: {values: {gateway: {replicas: 2}}}, resources: [{name: Chart.yaml}]}
`,
  `
bundle platform@2.5.0: packed/values.yaml
op platform@2.15.1: objects.yaml:9
`,
);
