import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

checkReleases(
  'files, what is written inline, then all that is set; a profile has releases of its own',
  `
=== skaffold.yaml
apiVersion: skaffold/v4beta11
kind: Config
deploy:
  helm:
    releases:
      - name: lab
        remoteChart: polyaxon
        repo: https://charts.polyaxon.com
        version: 2.15.1
        valuesFiles: [lab.yaml, "lab-{{.STAGE}}.yaml", gs://bucket/x.yaml, none.yaml]
        setValueTemplates: {user.password: "{{.PASSWORD}}", gateway.port: 80}
        setFiles: {ui.css: ui.css}
        setValues:
          gateway.replicas: 2
          ui: {enabled: false}
        overrides:
          gateway: {replicas: 3}
profiles:
  - name: runner
    deploy:
      helm:
        releases:
          - {name: runner, remoteChart: polyaxon/agent, version: 2.15.1, valuesFiles: [runner.yaml]}
=== lab.yaml
gateway: {replicas: 1}
=== lab-north.yaml
gateway: {replicas: 4}
=== runner.yaml
agent: {instance: acme.lab}
`,
  `
lab (north) platform@2.15.1: lab.yaml + lab-north.yaml + ? + ? + skaffold.yaml:17 + set gateway.replicas=2, ui.enabled=false + set ui.css="\${unseen}" + set user.password="\${unseen}", gateway.port=80
runner (runner) agent@2.15.1: runner.yaml
! skaffold.yaml: \`none.yaml\` is not there; rules about what is missing are silent.
`,
);

checkReleases(
  "a chart in a folder, an older file, somebody else's",
  `
=== a/skaffold.yaml
apiVersion: skaffold/v2beta29
kind: Config
deploy:
  helm:
    releases:
      - {name: a, chartPath: chart, valuesFiles: [prod.yaml]}
      - {name: redis, remoteChart: bitnami/redis, valuesFiles: [redis.yaml]}
      - name: 1
=== a/chart/Chart.yaml
name: lab
dependencies: [{name: polyaxon, version: 2.15.1, repository: "https://charts.polyaxon.com"}]
=== a/prod.yaml
polyaxon: {gateway: {replicas: 1}}
=== a/redis.yaml
replicas: two
=== b/skaffold.yaml
apiVersion: skaffold/v1beta10
kind: Config
deploy:
  helm:
    releases:
      - name: b
        chartPath: polyaxon/polyaxon
        remote: true
        values: {gateway.image: gateway}
        setValues: {gateway.replicas: 2}
`,
  `
a platform@2.15.1: a/prod.yaml:1
b platform@2.15.1: set gateway.image="\${unseen}" + set gateway.replicas=2
`,
);

checkFolder(
  'findings stand in the layer that decides; a value that is filled in is unknown',
  ['wrong-type', 'exposed-without-tls'],
  `
=== skaffold.yaml
apiVersion: skaffold/v4beta11
kind: Config
manifests:
  helm:
    releases:
      - name: lab
        remoteChart: polyaxon/polyaxon
        valuesFiles: [lab.yaml]
        setValueTemplates: {ui.enabled: "{{.UI}}"}
        setValues:
          gateway.replicas: two
          #                 ^^^ wrong-type
=== lab.yaml
gateway:
  replicas: 2
  service: {type: NodePort}
  #               ^^^^^^^^ exposed-without-tls
`,
);
