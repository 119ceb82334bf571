import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

const REF = `    - repoURL: https://git.example.com/live.git
      targetRevision: main
      ref: live`;

/** An Application with these keys below the `helm` of its first source. */
function several(helm: string, name = 'lab'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}}
spec:
  sources:
    - repoURL: https://charts.polyaxon.com
      chart: polyaxon
      targetRevision: 2.15.1
      helm:
${helm}
${REF}`;
}

checkReleases(
  'files first, the map before the text, parameters by kind, whatever their order in the text',
  `
=== apps/lab.yaml
${several(`        fileParameters: [{name: ui.adminToken, path: x}]
        parameters:
          - {name: ui.image, value: "1", forceString: true}
          - {name: ui.enabled, value: "true"}
        values: |
          gateway: {replicas: 9}
        valuesObject: {gateway: {replicas: 2}}
        valueFiles: [$live/lab/values.yaml, $live/lab/north.yaml]`)}
=== lab/values.yaml
gateway: {replicas: 3}
=== lab/north.yaml
gateway: {replicas: 4}
`,
  `lab platform@2.15.1: lab/values.yaml + lab/north.yaml + apps/lab.yaml:16 + set ui.enabled=true, ui.image="1" + set ui.adminToken="\${unseen}"`,
);

checkReleases(
  'what is missing is told only where its repository is known to be this one',
  `
=== a.yaml
${several('        valueFiles: [$live/lab/values.yaml, $live/lab/none.yaml]', 'here')}
=== b.yaml
${several('        valueFiles: [$live/elsewhere/x.yaml]\n        valuesObject: {ui: {enabled: true}}', 'elsewhere')}
=== c.yaml
${several('        ignoreMissingValueFiles: true\n        valueFiles: [$live/lab/values.yaml, $live/lab/none.yaml]', 'tolerant')}
=== lab/values.yaml
gateway: {replicas: 3}
`,
  `
here platform@2.15.1: lab/values.yaml + ?
elsewhere platform@2.15.1: ? + b.yaml:11
tolerant platform@2.15.1: lab/values.yaml
! a.yaml: \`$live/lab/none.yaml\` is not there; rules about what is missing are silent.
`,
);

checkReleases(
  'files inside of a packaged chart, addresses and odd entries are unknown, without a word',
  `
=== a.yaml
${several('        valueFiles: [values-ha.yaml, /x.yaml, "https://example.com/v.yaml", "secrets://a.yaml", 7, $no/x.yaml]\n        valuesObject: {ui: {enabled: true}}')}
=== values-ha.yaml
gateway: {replicas: 3}
`,
  `
lab platform@2.15.1: ? + ? + ? + ? + ? + ? + a.yaml:11
`,
);

checkReleases(
  'globs: in the order of names, a folder before its folders; who is named by itself stands there',
  `
=== a.yaml
${several('        valueFiles: ["$live/lab/**/*.yaml", $live/lab/b.yaml, "$live/lab/[ab].yaml"]')}
=== lab/z.yaml
gateway: {replicas: 1}
=== lab/b.yaml
gateway: {replicas: 2}
=== lab/a.yaml
gateway: {replicas: 3}
=== lab/eu/a.yaml
gateway: {replicas: 4}
`,
  'lab platform@2.15.1: lab/a.yaml + lab/z.yaml + lab/eu/a.yaml + lab/b.yaml',
);

checkReleases(
  "a chart in a folder of this repository, in whose folder its files start; a list's items",
  `
=== apps.yaml
apiVersion: v1
kind: List
items:
  - apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata: {name: umbrella}
    spec:
      source:
        repoURL: https://git.example.com/live.git
        path: charts/lab
        targetRevision: HEAD
        helm:
          valueFiles: [../../envs/$ARGOCD_APP_NAME.yaml, /envs/eu.yaml, none.yaml]
  - apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata: {name: other}
    spec: {source: {repoURL: "https://git.example.com/live.git", path: charts/shop, helm: {valueFiles: [values.yaml]}}}
=== charts/lab/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== charts/lab/values.yaml
polyaxon: {ui: {enabled: true}}
=== charts/shop/values.yaml
gateway: {replicas: 1}
=== envs/umbrella.yaml
polyaxon: {gateway: {replicas: 2}}
=== envs/eu.yaml
polyaxon: {gateway: {replicas: 3}}
`,
  `
umbrella platform@2.15.1: charts/lab/values.yaml:1 + envs/umbrella.yaml:1 + envs/eu.yaml:1 + ?
! apps.yaml: \`none.yaml\` is not there; rules about what is missing are silent.
`,
);

checkReleases(
  'a glob starts at the root of the repository that names it, which may be a folder here',
  `
=== live/apps/a.yaml
${several('        valueFiles: ["$live/lab/*.yaml"]')}
=== live/lab/a.yaml
gateway: {replicas: 1}
=== live/lab/b.yaml
gateway: {replicas: 2}
`,
  'lab platform@2.15.1: live/lab/a.yaml + live/lab/b.yaml',
);

checkReleases(
  'of the files that a glob names, those with nothing for the dependency are no layers of it',
  `
=== app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: umbrella}
spec:
  source:
    repoURL: https://git.example.com/live.git
    path: charts/lab
    helm: {valueFiles: ["conf/*.yaml"]}
=== charts/lab/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== charts/lab/values.yaml
polyaxon: {ui: {enabled: true}}
=== charts/lab/conf/a.yaml
polyaxon: {gateway: {replicas: 2}}
=== charts/lab/conf/b.yaml
redis: {enabled: false}
`,
  'umbrella platform@2.15.1: charts/lab/values.yaml:1 + charts/lab/conf/a.yaml:1',
);

checkFolder(
  'a finding stands in the layer that decides, and nothing is missing where a template brings keys',
  ['exposed-without-tls', 'core-node-isolation'],
  `
=== apps/lab.yaml
${several('        valueFiles: [$live/lab/base.yaml, $live/lab/eu.yaml]')}
=== apps/open.yaml
${several('        values: |\n          ui: {enabled: true}\n          {{- toYaml .Values.more | nindent 10 }}')}
=== lab/base.yaml
gateway: {service: {type: ClusterIP}}
#^^^^^^ core-node-isolation
=== lab/eu.yaml
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls
`,
);

/** An Application among the templates of a chart of apps. */
function templated(name: string, helm: string): string {
  return `=== apps/templates/${name}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}}
spec:
  source:
    repoURL: https://charts.polyaxon.com
    chart: polyaxon
    targetRevision: 2.15.1
    helm:
${helm}
`;
}

const PARAMETERS_BY_ITEM = `      parameters:
      {{- range $name, $value := .Values.parameters }}
      - name: {{ $name }}
        value: {{ $value | quote }}
      {{- end }}
      values: |
        gateway: {replicas: 2}`;

const ALL_PARAMETERS = `      values: |
        gateway: {replicas: 2}
      parameters:
        {{- toYaml .Values.parameters | nindent 8 }}`;

const PLAIN_PARAMETERS = `      parameters: [{name: gateway.replicas, value: "2"}]
      valuesObject:
        {{- toYaml .Values.values | nindent 8 }}`;

checkReleases(
  'parameters that a template brings are unknown',
  `
=== apps/Chart.yaml
name: apps
${templated('items', PARAMETERS_BY_ITEM)}${templated('whole', ALL_PARAMETERS)}${templated('plain', PLAIN_PARAMETERS)}`,
  `
items platform@2.15.1: apps/templates/items.yaml:16 + ?
whole platform@2.15.1: apps/templates/whole.yaml:11 + ?
plain platform@2.15.1: apps/templates/plain.yaml:11 + set gateway.replicas=2
`,
);

checkReleases(
  "Helm's name of the release is told, where a source has one",
  `
=== a.yaml
${several('        releaseName: own\n        valuesObject: {gateway: {replicas: 2}}')}
`,
  'own platform@2.15.1: a.yaml:11',
);
