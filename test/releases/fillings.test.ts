import { checkReleases } from '../support/check-releases.ts';

const OTHERS = `
=== envs/lab.yaml
gateway: {replicas: 1}
=== envs/live.yaml
nodeSelector: {pool: core}
=== envs/redis.yaml
architecture: standalone
=== envs/app.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
spec: {source: {chart: polyaxon, repoURL: "https://charts.polyaxon.com"}}
=== envs/notes.txt
gateway: {replicas: 1}
`;

checkReleases(
  'a name that is a template alone fits what may be values of ours, not all that is in the folder',
  `
=== deploy.sh
helm upgrade lab polyaxon/polyaxon --version 2.15.1 -f "envs/\${ENV}.yaml"
${OTHERS}`,
  `
lab (lab) platform@2.15.1: envs/lab.yaml
lab (live) platform@2.15.1: envs/live.yaml
`,
);

checkReleases(
  'what the release names by itself is none of them; what another path binds is',
  `
=== deploy.sh
helm upgrade lab polyaxon/polyaxon --version 2.15.1 -f envs/lab.yaml -f "envs/\${ENV}.yaml"
helm upgrade two polyaxon/polyaxon --version 2.15.1 -f "envs/\${X}.yaml" -f "more/values-\${X}.yaml"
=== more/values-redis.yaml
gateway: {replicas: 1}
${OTHERS}`,
  `
lab (live) platform@2.15.1: envs/lab.yaml + envs/live.yaml
two (redis) platform@2.15.1: envs/redis.yaml + more/values-redis.yaml
`,
);

checkReleases(
  'environments that the file names are believed, whatever their files hold',
  `
=== helmfile.yaml
environments: {redis: {}, gone: {}}
---
releases:
  - name: lab
    chart: polyaxon/polyaxon
    version: 2.15.1
    missingFileHandler: Warn
    values: [base.yaml, "envs/{{ .Environment.Name }}.yaml"]
=== base.yaml
gateway: {replicas: 1}
${OTHERS}`,
  `
lab (redis) platform@2.15.1: base.yaml + envs/redis.yaml
lab (gone) platform@2.15.1: base.yaml
`,
);
