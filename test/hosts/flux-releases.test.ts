import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

const RELEASE = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: lab, namespace: lab}
spec:
  chart: {spec: {chart: polyaxon, version: 2.15.x, sourceRef: {kind: HelmRepository, name: plx}}}`;

/** A ConfigMap with values under one key. */
function configMap(name: string, values: string, key = 'values.yaml'): string {
  return `apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: lab}
data:
  ${key}: |
    ${values}`;
}

checkReleases(
  'ConfigMaps, Secrets and what Kustomize makes, below what is inline; single values above',
  `
=== release.yaml
${RELEASE}
  valuesFrom:
    - {kind: Secret, name: pw, valuesKey: pw, targetPath: postgresql.auth.password}
    - {kind: ConfigMap, name: lab}
    - {kind: Secret, name: lab, valuesKey: more.yaml}
    - {kind: ConfigMap, name: made}
    - {kind: ConfigMap, name: elsewhere}
  values: {gateway: {replicas: 2}}
=== maps.yaml
${configMap('lab', 'gateway: {replicas: 1}')}
---
apiVersion: v1
kind: Secret
metadata: {name: lab}
stringData:
  more.yaml: |
    postgresql: {enabled: false}
  other.yaml: |
    postgresql: {enabled: true}
=== kustomization.yaml
namespace: lab
configMapGenerator:
  - name: made
    files: [values.yaml=made/lab.yaml, made/none.yaml]
=== made/lab.yaml
gateway: {replicas: 3}
`,
  `lab platform@2.15.1: maps.yaml:6 + maps.yaml:13 + made/lab.yaml + ? + release.yaml:12 + set postgresql.auth.password="\${unseen}"`,
);

checkReleases(
  'one release for each environment that defines the ConfigMap; another namespace has another',
  `
=== apps/base/release.yaml
${RELEASE}
  valuesFrom: [{kind: ConfigMap, name: lab}]
=== apps/staging/map.yaml
${configMap('lab', 'gateway: {replicas: 1}')}
=== apps/prod/map.yaml
${configMap('lab', 'gateway: {replicas: 2}')}
=== apps/other/map.yaml
${configMap('lab', 'gateway: {replicas: 3}').replace('namespace: lab', 'namespace: other')}
`,
  `
lab (staging) platform@2.15.1: apps/staging/map.yaml:6
lab (prod) platform@2.15.1: apps/prod/map.yaml:6
`,
);

checkReleases(
  'patches in overlays, each over the base that then is no release',
  `
=== apps/base/release.yaml
${RELEASE}
  values: {gateway: {replicas: 2}}
  valuesFrom: [{kind: Secret, name: x, targetPath: ui.token}]
=== apps/base/repository.yaml
apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: {name: plx}
spec: {url: https://charts.polyaxon.com}
=== apps/staging/patch.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: lab}
spec: {values: {gateway: {replicas: 1}}}
=== apps/prod/patch.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: lab, namespace: lab}
spec:
  chart: {spec: {version: 2.5.0}}
  values: {gateway: {replicas: 4}}
=== apps/prod/other.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: shop}
spec: {values: {gateway: {replicas: 4}}}
`,
  `
lab platform@2.5.0: apps/base/release.yaml:6 + apps/prod/patch.yaml:6 + set ui.token="\${unseen}"
lab platform@2.15.1: apps/base/release.yaml:6 + apps/staging/patch.yaml:4 + set ui.token="\${unseen}"
`,
);

const AGENT = RELEASE.replace('chart: polyaxon', 'chart: agent');

/** A HelmRepository called `plx` at an address. */
function repository(url: string): string {
  return `=== sources/plx.yaml
apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: {name: plx}
spec: {url: ${url}}`;
}

checkReleases(
  'an agent is ours if its repository, in any file, is',
  `
=== release.yaml
${AGENT}
  values: {replicas: 1}
${repository('https://charts.polyaxon.com')}
`,
  'lab agent@2.15.1: release.yaml:6',
);

checkReleases(
  'a chart that a source in another file names: an OCI repository, a HelmChart',
  `
=== a.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: a}
spec:
  chartRef: {kind: OCIRepository, name: mirror}
  values: {ui: {enabled: true}}
=== b.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: b}
spec:
  chartRef: {kind: HelmChart, name: tracking}
  values: {ui: {enabled: true}}
=== sources.yaml
apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: {name: mirror}
spec: {url: "oci://registry.example.com/charts/polyaxon", ref: {tag: 2.14.0}}
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmChart
metadata: {name: tracking}
spec: {chart: agent, version: 2.15.1, sourceRef: {kind: HelmRepository, name: plx}}
${repository('https://charts.polyaxon.com')}
`,
  `
a platform@2.15.1: a.yaml:6
b agent@2.15.1: b.yaml:6
`,
);

checkReleases(
  'a chart in a folder of the source, with files from its root',
  `
=== clusters/lab.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: lab}
spec:
  chart:
    spec:
      chart: ./charts/lab
      valuesFiles: [./charts/lab/values.yaml, ./envs/lab.yaml, ./envs/none.yaml]
      sourceRef: {kind: GitRepository, name: flux-system}
=== charts/lab/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== charts/lab/values.yaml
polyaxon: {ui: {enabled: true}}
=== envs/lab.yaml
polyaxon: {gateway: {replicas: 2}}
`,
  `
lab platform@2.15.1: charts/lab/values.yaml:1 + envs/lab.yaml:1 + ?
! clusters/lab.yaml: \`./envs/none.yaml\` is not there; rules about what is missing are silent.
`,
);

checkFolder(
  'a finding stands in the ConfigMap that decides; what is filled in later is unknown',
  ['core-node-isolation', 'wrong-type', 'yaml-syntax'],
  `
=== release.yaml
${RELEASE}
  valuesFrom: [{kind: ConfigMap, name: lab}]
  values:
    ui:
      enabled: \${UI_ENABLED:=true}
=== map.yaml
${configMap('lab', 'gateway:')}
      replicas: two
      #         ^^^ wrong-type
    \${MORE_VALUES}
`,
);

checkReleases(
  'a ConfigMap whose values nothing but the release tells of',
  `
=== release.yaml
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: lab, namespace: ml}
spec:
  chart: {spec: {chart: polyaxon, version: 2.15.1, sourceRef: {kind: HelmRepository, name: polyaxon}}}
  valuesFrom: [{kind: ConfigMap, name: lab}]
=== map.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: lab, namespace: ml}
data:
  values.yaml: |
    ui: {enabled: false}
`,
  'lab platform@2.15.1: map.yaml:6',
);

checkReleases(
  'a release is called as Flux calls it',
  `
=== a.yaml
${RELEASE.replace('spec:', 'spec:\n  releaseName: own')}
  values: {gateway: {replicas: 2}}
=== b.yaml
${RELEASE.replace('name: lab,', 'name: other,').replace('spec:', 'spec:\n  targetNamespace: ml')}
  values: {gateway: {replicas: 2}}
`,
  `
own platform@2.15.1: a.yaml:7
ml-other platform@2.15.1: b.yaml:7
`,
);
