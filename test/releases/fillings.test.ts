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

for (const [count, problem] of [
  [50, ''],
  [51, '! run.sh: More than 50 files fit these paths; only the first ones are checked as layers.'],
] as const) {
  const names = Array.from({ length: count }, (_, index) => `e${index + 10}`);
  checkReleases(
    `of ${count} files that fit a path, fifty are layers`,
    `
=== run.sh
helm upgrade lab polyaxon/polyaxon --version 2.15.1 -f "envs/values-\${ENV}.yaml"
${names.map((name) => `=== envs/values-${name}.yaml\ngateway: {replicas: 1}\n`).join('')}`,
    `
${names
  .slice(0, 50)
  .map((name) => `lab (${name}) platform@2.15.1: envs/values-${name}.yaml`)
  .join('\n')}
${problem}`,
  );

  checkReleases(
    `of ${count} environments that a script lists, fifty are looked at`,
    `
=== run.sh
for env in ${names.join(' ')}; do
  helm upgrade lab polyaxon/polyaxon --version 2.15.1 -f "envs/values-$env.yaml"
done
=== envs/values-e10.yaml
gateway: {replicas: 1}
`,
    `
lab (e10) platform@2.15.1: envs/values-e10.yaml
! run.sh: \`envs/values-e11.yaml\` is not there; rules about what is missing are silent.
${problem}`,
  );
}
