import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReleases } from '../support/check-releases.ts';
import { checkFolder, readFolder } from '../support/marked-files.ts';

const WRAPPER = `name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]`;

checkReleases(
  'DevSpace: files, then what is inline; flags of its own are unknown; the older list',
  `
=== devspace.yaml
version: v2beta1
name: lab
deployments:
  lab:
    helm:
      releaseName: plx
      chart: {name: polyaxon, repo: "https://charts.polyaxon.com", version: 2.15.1}
      valuesFiles: [lab.yaml]
      values: {gateway: {replicas: 2}}
      upgradeArgs: [--set, a=b]
  wrapped:
    helm: {chart: {name: ./chart}, valuesFiles: [wrapped.yaml]}
  redis:
    helm: {chart: {name: redis}, values: {replicas: two}}
=== chart/Chart.yaml
${WRAPPER}
=== lab.yaml
gateway: {replicas: 1}
=== wrapped.yaml
polyaxon: {gateway: {replicas: 1}}
=== old/devspace.yaml
version: v1beta11
deployments:
  - name: old
    helm: {chart: {name: polyaxon/agent}, values: {agent: {instance: acme.lab}}}
`,
  `
plx platform@2.15.1: lab.yaml + devspace.yaml:9 + ?
wrapped platform@2.15.1: wrapped.yaml:1
old agent@2.15.1: old/devspace.yaml:4
`,
);

checkReleases(
  'Garden: files, then what is inline, in an action and in an older module',
  `
=== lab.garden.yml
kind: Deploy
type: helm
name: lab
spec:
  chart: {name: polyaxon, repo: "https://charts.polyaxon.com", version: 2.15.1}
  valueFiles: [lab.yaml, "\${environment.name}.yaml"]
  values: {gateway: {replicas: 2}}
---
kind: Build
type: container
name: x
=== lab.yaml
gateway: {replicas: 1}
=== north.yaml
gateway: {replicas: 3}
=== old/garden.yml
kind: Module
type: helm
name: old
chart: polyaxon/agent
valueFiles: [agent.yaml]
=== old/agent.yaml
agent: {instance: acme.lab}
`,
  `
lab (north) platform@2.15.1: lab.yaml + north.yaml + lab.garden.yml:7
old agent@2.15.1: old/agent.yaml
`,
);

checkReleases(
  'Kluctl: the file of a fixed name beside the chart, and none',
  `
=== lab/helm-chart.yaml
helmChart:
  repo: https://charts.polyaxon.com
  chartName: polyaxon
  chartVersion: 2.15.1
  releaseName: lab
=== lab/helm-values.yml
gateway: {replicas: 1}
=== oci/helm-chart.yml
helmChart: {repo: "oci://registry.example.com/polyaxon", releaseName: "oci-{{ args.env }}"}
=== oci/helm-values.yaml
gateway: {replicas: 2}
=== none/helm-chart.yml
helmChart: {repo: "https://charts.polyaxon.com", chartName: polyaxon}
=== redis/helm-chart.yml
helmChart: {repo: "https://charts.example.com", chartName: redis}
=== redis/helm-values.yml
replicas: two
`,
  `
lab platform@2.15.1: lab/helm-values.yml
oci-* platform@2.15.1: oci/helm-values.yaml
`,
);

checkReleases(
  'Carvel: ConfigMaps and Secrets in order',
  `
=== app.yaml
apiVersion: kappctrl.k14s.io/v1alpha1
kind: App
metadata: {name: lab}
spec:
  fetch:
    - helmChart: {name: polyaxon, version: 2.15.1, repository: {url: "https://charts.polyaxon.com"}}
    - inline: {}
  template:
    - helmTemplate:
        valuesFrom: [{configMapRef: {name: lab}}, {secretRef: {name: lab}}, {path: x.yaml}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: lab}
data:
  values.yaml: |
    gateway: {replicas: 1}
`,
  'lab platform@2.15.1: app.yaml:17 + ? + ?',
);

checkFolder(
  'what a template of Jinja fills in is unknown, what stands under its conditions counts',
  ['wrong-type', 'yaml-syntax', 'duplicate-key'],
  `
=== lab/helm-chart.yaml
helmChart: {repo: "https://charts.polyaxon.com", chartName: polyaxon, chartVersion: 2.15.1}
=== lab/helm-values.yaml
gateway:
  {% if args.big %}
  replicas: 3
  {% else %}
  replicas: two
  #         ^^^ wrong-type
  {% endif %}
  port: {{ args.port }}
=== devspace.yaml
version: v2beta1
deployments:
  lab:
    helm:
      chart: {name: polyaxon/polyaxon, version: 2.15.1}
      values:
        gateway:
          replicas: two
          #         ^^^ wrong-type
          port: \${PORT}
`,
);

test('a file of a tool that names a release of ours is in no doubt, whatever its folder is called', () => {
  const { workspace } = readFolder(`
=== polyaxon/helm-chart.yaml
helmChart: {repo: "https://charts.polyaxon.com", chartName: polyaxon}
=== polyaxon/helm-values.yaml
gateway: {replicas: 1}
=== polyaxon/other.yaml
ingress: {enabled: true}
`);
  const verdictOf = (name: string) => workspace.recognition(name)?.verdict;
  assert.equal(verdictOf('polyaxon/helm-chart.yaml'), undefined);
  assert.equal(verdictOf('polyaxon/other.yaml'), 'perhaps');
});
