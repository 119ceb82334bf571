import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

const CLI = 'helm upgrade lab polyaxon/polyaxon --version 2.15.1 -f lab.yaml';
const HELMFILE = `releases:
  - name: runner
    chart: polyaxon/agent
    version: 2.15.1
    values: [lab.yaml]`;

checkReleases(
  'two tools name one file for different charts: its keys decide, the other reference is told',
  `
=== deploy.sh
${CLI}
=== helmfile.yaml
${HELMFILE}
=== lab.yaml
postgresql: {enabled: false}
`,
  `
lab platform@2.15.1: lab.yaml
! helmfile.yaml: \`lab.yaml\` is used as values of the agent chart here, and of the platform chart in \`deploy.sh\`: it is checked as the platform's.
`,
);

checkReleases(
  'the other release goes on with what is certain of it',
  `
=== deploy.sh
${CLI}
=== helmfile.yaml
${HELMFILE.replace('[lab.yaml]', '[lab.yaml, runner.yaml]')}
=== lab.yaml
scheduler: {replicas: 2}
=== runner.yaml
agent: {instance: acme.lab}
`,
  `
lab platform@2.15.1: lab.yaml
runner agent@2.15.1: ? + runner.yaml
! helmfile.yaml: \`lab.yaml\` is used as values of the agent chart here, and of the platform chart in \`deploy.sh\`: it is checked as the platform's.
`,
);

checkReleases(
  'with keys of both charts the configuration decides, else what is named first',
  `
=== .polyaxon-values.yaml
releases: [{name: runner, chart: agent, version: 2.15.1, values: [lab.yaml]}]
=== deploy.sh
${CLI}
=== lab.yaml
nodeSelector: {pool: core}
`,
  `
runner agent@2.15.1: lab.yaml
! deploy.sh: \`lab.yaml\` is used as values of the platform chart here, and of the agent chart in \`.polyaxon-values.yaml\`: it is checked as the agent's.
`,
);

checkReleases(
  'what both charts read may be shared, where something else lies over it',
  `
=== deploy.sh
${CLI} -f platform.yaml
helm upgrade runner polyaxon/agent --version 2.15.1 -f lab.yaml --set agent.instance=acme.lab
=== lab.yaml
nodeSelector: {pool: core}
=== platform.yaml
postgresql: {enabled: false}
`,
  `
lab platform@2.15.1: lab.yaml + platform.yaml
runner agent@2.15.1: lab.yaml + set agent.instance="acme.lab"
`,
);

checkFolder(
  'the finding stands at the reference, and the values are judged once',
  ['conflicting-charts', 'unknown-key', 'wrong-type'],
  `
=== apps/runner.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: runner}
spec:
  sources:
    - chart: agent
      repoURL: https://charts.polyaxon.com
      targetRevision: 2.15.1
      helm:
        valueFiles:
          - $live/lab.yaml
          # ^^^^^^^^^^^^^^ conflicting-charts
    - {repoURL: "https://git.example.com/live.git", targetRevision: main, ref: live}
=== deploy.sh
${CLI}
=== lab.yaml
gateway: {replicas: two}
#                   ^^^ wrong-type
scheduler: {enabled: true}
`,
);

checkFolder(
  'a comment in the naming file silences it',
  ['conflicting-charts'],
  `
=== deploy.sh
${CLI}
=== helmfile.yaml
# polyaxon-values-disable-file conflicting-charts
${HELMFILE}
=== lab.yaml
postgresql: {enabled: false}
`,
);
