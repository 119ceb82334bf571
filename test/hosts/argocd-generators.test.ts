import { checkReleases } from '../support/check-releases.ts';

/** An ApplicationSet with these generators. */
function set(generators: string, file: string, name: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: labs}
spec:
  generators:
${generators}
  template:
    metadata: {name: ${name}}
    spec:
      sources:
        - repoURL: https://charts.polyaxon.com
          chart: polyaxon
          targetRevision: 2.15.1
          helm:
            valueFiles: [$live/base.yaml, ${file}]
        - {repoURL: "https://git.example.com/live.git", ref: live}`;
}

const ENVIRONMENTS = `
=== base.yaml
gateway: {replicas: 1}
=== envs/dev/values.yaml
gateway: {replicas: 2}
=== envs/prod/values.yaml
gateway: {replicas: 3}
=== envs/old/values.yaml
gateway: {replicas: 4}
`;

checkReleases(
  'an ApplicationSet over a list, whose elements alone count',
  `
=== set.yaml
${set(
  `    - list:
        elements:
          - {env: dev, values: {name: small}}
          - {env: prod, values: {name: big}}`,
  `'$live/envs/{{env}}/values.yaml'`,
  `'{{values.name}}'`,
)}
${ENVIRONMENTS}`,
  `
small platform@2.15.1: base.yaml + envs/dev/values.yaml
big platform@2.15.1: base.yaml + envs/prod/values.yaml
`,
);

checkReleases(
  'over folders of a repository, some left out',
  `
=== set.yaml
${set(
  `    - git:
        repoURL: https://git.example.com/live.git
        directories: [{path: envs/*}, {path: envs/old, exclude: true}]`,
  `'$live/{{ .path.path }}/values.yaml'`,
  `'lab-{{ .path.basename }}'`,
)}
${ENVIRONMENTS}`,
  `
lab-dev platform@2.15.1: base.yaml + envs/dev/values.yaml
lab-prod platform@2.15.1: base.yaml + envs/prod/values.yaml
`,
);

checkReleases(
  'over files of a repository, whose keys are parameters, times a list',
  `
=== set.yaml
${set(
  `    - matrix:
        generators:
          - git: {repoURL: "https://git.example.com/live.git", files: [{path: "clusters/**/config.json"}]}
          - list: {elements: [{size: s}, {size: l}]}`,
  `'$live/sizes/{{ .cluster.env }}-{{ .size }}-{{ index .path.segments 1 }}.yaml'`,
  `'{{ .cluster.env }}-{{ .size }}'`,
)}
=== clusters/eu/config.json
{"cluster": {"env": "prod"}}
=== base.yaml
gateway: {replicas: 1}
=== sizes/prod-s-eu.yaml
gateway: {replicas: 2}
=== sizes/prod-l-eu.yaml
gateway: {replicas: 3}
`,
  `
prod-s platform@2.15.1: base.yaml + sizes/prod-s-eu.yaml
prod-l platform@2.15.1: base.yaml + sizes/prod-l-eu.yaml
`,
);

checkReleases(
  'over files of which some are told by a template: all that fit, since any may be meant',
  `
=== set.yaml
${set(
  `    - git:
        repoURL: https://git.example.com/live.git
        files: [{path: "clusters/*.json"}, {path: "{{ .x }}/*.json"}]`,
  `'$live/envs/{{ .env }}/values.yaml'`,
  `'lab-{{ .env }}'`,
)}
=== clusters/eu.json
{"env": "dev"}
${ENVIRONMENTS}`,
  `
lab-dev platform@2.15.1: base.yaml + envs/dev/values.yaml
lab-old platform@2.15.1: base.yaml + envs/old/values.yaml
lab-prod platform@2.15.1: base.yaml + envs/prod/values.yaml
`,
);

checkReleases(
  'a merge: what others add to those that agree',
  `
=== set.yaml
${set(
  `    - merge:
        mergeKeys: [env]
        generators:
          - list: {elements: [{env: dev, file: small}, {env: prod, file: small}]}
          - list: {elements: [{env: prod, file: big}, {env: none, file: no}]}`,
  `$live/{{file}}.yaml`,
  `'{{env}}'`,
)}
=== base.yaml
gateway: {replicas: 1}
=== small.yaml
gateway: {replicas: 2}
=== big.yaml
gateway: {replicas: 3}
`,
  `
dev platform@2.15.1: base.yaml + small.yaml
prod platform@2.15.1: base.yaml + big.yaml
`,
);

checkReleases(
  'of clusters nobody knows here: the files that fit tell, and a patch may change what it names',
  `
=== set.yaml
${set('    - clusters: {}', `'$live/envs/{{name}}/values.yaml'`, `'lab-{{name}}'`)}
  templatePatch: |
    spec: {source: {helm: {values: "{{ .x }}"}}}
=== base.yaml
gateway: {replicas: 1}
=== envs/dev/values.yaml
gateway: {replicas: 2}
`,
  'lab-dev platform@2.15.1: base.yaml + envs/dev/values.yaml + ?',
);

checkReleases(
  'of the files that generators mean, the first one missing is told as it would be called',
  `
=== set.yaml
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: plx}
spec:
  goTemplate: true
  generators:
    - matrix:
        generators:
          - git:
              repoURL: https://git.example.com/live.git
              directories: [{path: clusters/*}, {path: clusters/old, exclude: true}]
          - list: {elements: [{tier: dev}, {tier: prod}]}
  template:
    metadata: {name: '{{ .path.basename }}-{{ .tier }}'}
    spec:
      sources:
        - repoURL: https://charts.polyaxon.com
          chart: polyaxon
          targetRevision: 2.15.1
          helm:
            valueFiles: [$live/base.yaml, '$live/{{ .path.path }}/{{ .tier }}.yaml']
        - {repoURL: "https://git.example.com/live.git", targetRevision: main, ref: live}
=== base.yaml
gateway: {replicas: 2}
=== clusters/a/dev.yaml
gateway: {replicas: 3}
=== clusters/b/dev.yaml
gateway: {replicas: 3}
=== clusters/old/dev.yaml
gateway: {replicas: 3}
`,
  `
a-dev platform@2.15.1: base.yaml + clusters/a/dev.yaml
a-prod platform@2.15.1: base.yaml + ?
b-dev platform@2.15.1: base.yaml + clusters/b/dev.yaml
b-prod platform@2.15.1: base.yaml + ?
! set.yaml: \`clusters/a/prod.yaml\` is not there; rules about what is missing are silent.
`,
);
