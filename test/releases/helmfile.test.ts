import { checkFolder } from '../support/marked-files.ts';

const RULES = ['exposed-without-tls', 'core-node-isolation'];

checkFolder(
  'a helmfile beside values files names the layers of a release',
  RULES,
  `
=== helmfile.yaml
repositories:
  - name: polyaxon
    url: https://charts.polyaxon.com
releases:
  - name: plx
    chart: polyaxon/polyaxon
    version: 2.15.1
    values:
      - base.yaml
      - env/prod.yaml
=== base.yaml
deploymentChart: platform
nodeSelector: {pool: core}
gateway:
  service:
    type: ClusterIP
=== env/prod.yaml
gateway:
  service:
    type: LoadBalancer
    #     ^^^^^^^^^^^^ exposed-without-tls
`,
);

checkFolder(
  'a release with values that are not to be seen says nothing of what is missing',
  RULES,
  `
=== helmfile.yaml
repositories:
  - name: polyaxon
    url: https://charts.polyaxon.com
releases:
  - name: plx
    chart: polyaxon/polyaxon
    values:
      - values.yaml
      - secrets.yaml.gotmpl
=== values.yaml
deploymentChart: platform
gateway:
  replicas: 2
`,
);

checkFolder(
  "another chart's release is none of ours",
  RULES,
  `
=== helmfile.yaml
releases:
  - name: db
    chart: bitnami/postgresql
    values:
      - other.yaml
      - values.yaml
=== values.yaml
deploymentChart: platform
#^^^^^^^^^^^^^^ core-node-isolation
gateway:
  replicas: 2
`,
);
