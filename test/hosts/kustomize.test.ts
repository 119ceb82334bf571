import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

const FILES = `
=== a.yaml
gateway: {replicas: 1}
=== b.yaml
gateway: {replicas: 2}
`;

/** A kustomization with one chart, which has these further keys. */
function kustomization(keys: string): string {
  return `
=== kustomization.yaml
helmCharts:
  - name: polyaxon
    repo: https://charts.polyaxon.com
    version: 2.15.1
    releaseName: lab
${keys}
${FILES}`;
}

const ALL = `    additionalValuesFiles: [b.yaml]
    valuesInline: {gateway: {replicas: 3}}
    valuesFile: a.yaml`;

checkReleases(
  'what is inline is merged into the file, and further files lie over both',
  kustomization(ALL),
  'lab platform@2.15.1: a.yaml + kustomization.yaml:7 + b.yaml',
);
checkReleases(
  'merge: the file wins over what is inline',
  kustomization(`${ALL}\n    valuesMerge: merge`),
  'lab platform@2.15.1: kustomization.yaml:7 + a.yaml + b.yaml',
);
checkReleases(
  "merge without a file: the chart's defaults win, so nobody knows what is left of it",
  kustomization(
    '    valuesMerge: merge\n    valuesInline: {gateway: {replicas: 3}}\n    additionalValuesFiles: [a.yaml, b.yaml]',
  ),
  'lab platform@2.15.1: ? + a.yaml + b.yaml',
);
checkReleases(
  'replace: the file is not read',
  `${kustomization(`${ALL}\n    valuesMerge: replace`)}`.replace('=== a.yaml', '=== c.yaml'),
  'lab platform@2.15.1: kustomization.yaml:7 + b.yaml',
);
checkReleases(
  'without anything inline the way of merging does not count; a file that is missing is told',
  kustomization(
    '    valuesMerge: replace\n    valuesFile: a.yaml\n    additionalValuesFiles: [none.yaml, ../out.yaml]',
  ),
  `
lab platform@2.15.1: a.yaml + ? + ?
! kustomization.yaml: \`none.yaml\` is not there; rules about what is missing are silent.
! kustomization.yaml: \`../out.yaml\` is outside of the workspace, so it is not read; rules about what is missing are silent.
`,
);

checkReleases(
  'the older form, a generator in a file of its own, and a kustomization without an extension',
  `
=== old/Kustomization
helmChartInflationGenerator:
  - chartName: polyaxon
    chartVersion: 2.15.1
    chartRepoUrl: https://charts.polyaxon.com
    releaseName: old
    values: values.yaml
    valuesLocal: {gateway: {replicas: 3}}
=== old/values.yaml
gateway: {replicas: 1}
=== new/generator.yaml
apiVersion: builtin
kind: HelmChartInflationGenerator
metadata: {name: x}
name: polyaxon
repo: https://charts.polyaxon.com
version: 2.15.1
releaseName: new
valuesFile: values.yaml
=== new/values.yaml
gateway: {replicas: 1}
`,
  `
old platform@2.15.1: old/values.yaml + old/Kustomization:7
new platform@2.15.1: new/values.yaml
`,
);

checkReleases(
  "a chart in a folder, and somebody else's",
  `
=== kustomization.yml
helmGlobals: {chartHome: ./vendor}
helmCharts:
  - {name: lab, releaseName: lab, valuesFile: lab.yaml}
  - {name: redis, repo: "https://charts.example.com", valuesFile: lab.yaml}
=== vendor/lab/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== lab.yaml
polyaxon: {gateway: {replicas: 1}}
`,
  'lab platform@2.15.1: lab.yaml:1',
);

checkFolder(
  'a finding stands in the layer that wins',
  ['exposed-without-tls', 'core-node-isolation', 'wrong-type'],
  `
=== kustomization.yaml
helmCharts:
  - name: polyaxon
    repo: https://charts.polyaxon.com
    valuesFile: a.yaml
    valuesInline:
      gateway:
        service: {type: LoadBalancer}
        replicas: two
        #         ^^^ wrong-type
    additionalValuesFiles: [b.yaml]
=== a.yaml
nodeSelector: {pool: core}
=== b.yaml
gateway:
  service: {type: NodePort}
  #               ^^^^^^^^ exposed-without-tls
`,
);
