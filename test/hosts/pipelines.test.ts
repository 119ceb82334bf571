import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

function beside(...names: readonly string[]): string {
  return names.map((name) => `=== ${name}\ngateway: {replicas: 1}\n`).join('');
}

checkReleases(
  'a loop over a list that is written out is a set of files; one that is not there is told',
  `
=== deploy.sh
STAGES="north south"
for stage in $STAGES; do
  helm upgrade plx polyaxon/polyaxon --version 2.15.1 -f "values-\${stage}.yaml"
done
for stage in north gone
do
  while read -r x; do
    helm upgrade two polyaxon/polyaxon --version 2.15.1 -f values-$stage.yaml
  done
done
for f in *.yaml; do helm upgrade three polyaxon/polyaxon --version 2.15.1 -f "values-\${f}.yaml"; done
${beside('values-north.yaml', 'values-south.yaml', 'values-old.yaml')}`,
  `
plx (north) platform@2.15.1: values-north.yaml
plx (south) platform@2.15.1: values-south.yaml
two (north) platform@2.15.1: values-north.yaml
three (north) platform@2.15.1: values-north.yaml
three (south) platform@2.15.1: values-south.yaml
three (old) platform@2.15.1: values-old.yaml
! deploy.sh: \`values-gone.yaml\` is not there; rules about what is missing are silent.
`,
);

checkReleases(
  'a matrix of GitHub: lists, what is included and excluded; one that is made elsewhere is unknown',
  `
=== .github/workflows/deploy.yml
on: {workflow_dispatch: {inputs: {place: {type: choice, options: [old]}}}}
jobs:
  lists:
    strategy:
      matrix:
        env: [north, south]
        size: [1, 2]
        exclude: [{env: south, size: 2}]
        include: [{env: north, size: 1, extra: old}]
    steps:
      - run: helm upgrade lists polyaxon/polyaxon --version 2.15.1 -f values-\${{ matrix.env }}.yaml -f size-\${{ matrix.size }}.yaml
  included:
    strategy: {matrix: {include: [{env: south}]}}
    steps:
      - run: helm upgrade included polyaxon/polyaxon --version 2.15.1 -f values-\${{ matrix.env }}.yaml
  more:
    strategy: {matrix: {env: [north, south], include: [{env: north, extra: old}, {env: south, extra: north}]}}
    steps:
      - run: helm upgrade more polyaxon/polyaxon --version 2.15.1 -f values-\${{ matrix.env }}.yaml -f values-\${{ matrix.extra }}.yaml
  partly:
    strategy: {matrix: {env: [north, "\${{ inputs.more }}"]}}
    steps:
      - run: helm upgrade partly polyaxon/polyaxon --version 2.15.1 -f values-\${{ matrix.env }}.yaml
  made:
    strategy: {matrix: "\${{ fromJson(x) }}"}
    steps:
      - run: helm upgrade made polyaxon/polyaxon --version 2.15.1 -f size-\${{ matrix.size }}.yaml
      - run: helm upgrade chosen polyaxon/polyaxon --version 2.15.1 -f values-\${{ inputs.place }}.yaml
${beside('values-north.yaml', 'values-south.yaml', 'values-old.yaml', 'size-1.yaml', 'size-2.yaml')}`,
  `
lists (north, 1) platform@2.15.1: values-north.yaml + size-1.yaml
lists (north, 2) platform@2.15.1: values-north.yaml + size-2.yaml
lists (south, 1) platform@2.15.1: values-south.yaml + size-1.yaml
included (south) platform@2.15.1: values-south.yaml
more (north, old) platform@2.15.1: values-north.yaml + values-old.yaml
more (south, north) platform@2.15.1: values-south.yaml + values-north.yaml
partly (north) platform@2.15.1: values-north.yaml
partly (south) platform@2.15.1: values-south.yaml
partly (old) platform@2.15.1: values-old.yaml
made (1) platform@2.15.1: size-1.yaml
made (2) platform@2.15.1: size-2.yaml
chosen (old) platform@2.15.1: values-old.yaml
`,
);

checkReleases(
  'a script without an extension, by its first line',
  `
=== bin/deploy
#!/usr/bin/env bash
helm upgrade plx polyaxon/polyaxon --version 2.15.1 -f values-north.yaml
=== bin/other
#!/usr/bin/env python3
helm upgrade other polyaxon/polyaxon -f values-north.yaml
=== bin/NOTES
#!/bin/sh
helm upgrade notes polyaxon/polyaxon -f values-north.yaml
${beside('bin/values-north.yaml')}`,
  'plx platform@2.15.1: bin/values-north.yaml',
);

checkReleases(
  'a matrix of GitLab',
  `
=== .gitlab-ci.yml
deploy:
  parallel: {matrix: [{ENV: [north, south]}]}
  script:
    - helm upgrade plx polyaxon/polyaxon --version 2.15.1 -f values-$ENV.yaml
${beside('values-north.yaml', 'values-south.yaml', 'values-old.yaml')}`,
  `
plx (north) platform@2.15.1: values-north.yaml
plx (south) platform@2.15.1: values-south.yaml
`,
);

checkReleases(
  'a matrix of Azure: jobs by name with what each sets, for its steps alone; one made elsewhere may be any',
  `
=== azure-pipelines.yml
jobs:
  - job: deploy
    strategy:
      maxParallel: 1
      matrix:
        first: {place: north}
        second: {place: south}
    steps:
      - script: helm upgrade plx polyaxon/polyaxon --version 2.15.1 -f values-$(place).yaml
  - job: made
    strategy: {matrix: "$[ dependencies.list.outputs['x'] ]"}
    steps:
      - script: helm upgrade made polyaxon/polyaxon --version 2.15.1 -f values-$(place).yaml
${beside('values-north.yaml', 'values-south.yaml', 'values-old.yaml')}`,
  `
plx (north) platform@2.15.1: values-north.yaml
plx (south) platform@2.15.1: values-south.yaml
made (north) platform@2.15.1: values-north.yaml
made (old) platform@2.15.1: values-old.yaml
made (south) platform@2.15.1: values-south.yaml
`,
);

checkReleases(
  "Azure's tasks: what their inputs make Helm do, with the choices of a parameter",
  `
=== ci/azure-pipelines.yml
parameters:
  - {name: env, type: string, values: [north]}
steps:
  - task: HelmDeploy@1
    inputs:
      command: upgrade
      chartType: Name
      chartName: polyaxon/polyaxon
      chartVersion: 2.15.1
      releaseName: lab
      valueFile: $(Build.SourcesDirectory)/envs/lab.yaml
      overrideValues: gateway.replicas=2,user.password=$(password)
      arguments: --wait -f 'envs/\${{ parameters.env }}.yaml' --set ui.enabled=false
  - task: HelmDeploy@0
    inputs: {command: install, chartType: FilePath, chartPath: chart, valueFile: gone.yaml}
  - task: HelmDeploy@0
    inputs: {command: ls, chartName: polyaxon/polyaxon, valueFile: gone.yaml}
  - task: KubernetesManifest@1
    inputs:
      action: bake
      renderType: helm
      helmChart: chart
      releaseName: baked
      overrideFiles: |
        envs/wrapped.yaml
        envs/more.yaml
      overrides: |
        polyaxon.gateway.replicas: 3
=== chart/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== envs/wrapped.yaml
polyaxon: {gateway: {replicas: 1}}
=== envs/more.yaml
polyaxon: {gateway: {replicas: 2}}
${beside('envs/lab.yaml', 'envs/north.yaml')}`,
  `
lab (north) platform@2.15.1: envs/lab.yaml + envs/north.yaml + set gateway.replicas=2, user.password="\${password}", ui.enabled=false
baked platform@2.15.1: envs/wrapped.yaml:1 + envs/more.yaml:1 + set gateway.replicas=3
`,
);

checkFolder(
  "a finding stands on the value among a task's inputs",
  ['wrong-type', 'reference-unread'],
  `
=== azure-pipelines.yml
steps:
  - task: HelmDeploy@1
    inputs:
      command: upgrade
      chartName: polyaxon/polyaxon
      chartVersion: 2.15.1
      valueFile: none.yaml
      #          ^^^^^^^^^ reference-unread
      overrideValues: gateway.replicas=two
      #                                ^^^ wrong-type
`,
);

checkReleases(
  'what a pipeline says of its variables, a matrix before all',
  `
=== .github/workflows/deploy.yml
on: push
env: {CHART: polyaxon/polyaxon, VERSION: 2.5.0, ENV: lab}
jobs:
  deploy:
    env: {VALUES: envs/prod.yaml, MORE: "\${{ secrets.MORE }}"}
    steps:
      - run: helm upgrade --install lab "\${{ env.CHART }}" --version $VERSION -f $VALUES -f $MORE
=== .gitlab-ci.yml
variables: {CHART: polyaxon/polyaxon, ENV: dev}
deploy:
  parallel: {matrix: [{ENV: [dev, prod]}]}
  script:
    - helm upgrade --install gitlab-$ENV $CHART --version 2.15.1 -f envs/$ENV.yaml
=== azure-pipelines.yml
variables:
  - {name: chart, value: polyaxon/polyaxon}
  - group: secrets
steps:
  - script: helm upgrade --install azure $(chart) --version 2.15.1 -f envs/dev.yaml
=== Taskfile.yml
vars: {CHART: polyaxon/polyaxon, ENV: prod, MADE: {sh: cat version}}
tasks:
  deploy:
    vars: {ENV: dev}
    cmds: ["helm upgrade --install task {{.CHART}} --version {{.MADE}} -f envs/{{.ENV}}.yaml"]
=== envs/dev.yaml
gateway: {replicas: 1}
=== envs/prod.yaml
gateway: {replicas: 2}
`,
  `
lab platform@2.5.0: envs/prod.yaml + ?
gitlab-dev platform@2.15.1: envs/dev.yaml
gitlab-prod platform@2.15.1: envs/prod.yaml
azure platform@2.15.1: envs/dev.yaml
task platform@2.15.1: envs/dev.yaml
`,
);

checkReleases(
  'a command as a list of words',
  `
=== cloudbuild.yaml
steps:
  - name: gcr.io/acme/helm
    args: [upgrade, --install, lab, polyaxon/polyaxon, -f, values.yaml, --set, gateway.replicas=2]
=== job.yaml
apiVersion: batch/v1
kind: Job
spec: {template: {spec: {containers: [{command: [helm, install, job, polyaxon/agent, -f, /mnt/values.yaml, --set, a=b]}]}}}
=== values.yaml
ui: {enabled: false}
`,
  `
lab platform@2.15.1: values.yaml + set gateway.replicas=2
job agent@2.15.1: ? + set a="b"
`,
);
