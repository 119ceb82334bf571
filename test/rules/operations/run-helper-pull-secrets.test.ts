import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'run-helper-pull-secrets';
const PRIVATE = 'image: registry.example.com/plx/sidecar';

checkFindings(
  RULE,
  `
deploymentChart: platform
imagePullSecrets: [regcred]
init:
  image: localhost:5000/init
  #      ^^^^^^^^^^^^^^^^^^^ run-helper-pull-secrets
sidecar:
  ${PRIVATE}
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
agent:
  imagePullSecrets: [regcred]
sidecar:
  ${PRIVATE}
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ run-helper-pull-secrets
`,
);
checkSilent(RULE, `deploymentChart: platform\nsidecar:\n  ${PRIVATE}\n`);
checkSilent(
  RULE,
  'deploymentChart: platform\nimagePullSecrets: [a]\nsidecar:\n  image: acme/sidecar\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nimagePullSecrets: [a]\nsidecar:\n  image: docker.io/acme/sidecar\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\nimagePullSecrets: [a]\nsidecar:\n  image: ${registry}/sidecar\n',
);
checkSilent(
  RULE,
  `deploymentChart: platform\nimagePullSecrets: [a]\nrbac: {enabled: false}\nsidecar:\n  ${PRIVATE}\n`,
);
checkSilent(
  RULE,
  `deploymentChart: platform\nimagePullSecrets: [a]\nagent: {enabled: "\${a}"}\nsidecar:\n  ${PRIVATE}\n`,
);
checkSilent(
  RULE,
  `deploymentChart: platform\nimagePullSecrets: [a]\nagent: {serviceAccountImagePullSecrets: [b]}\nsidecar:\n  ${PRIVATE}\n`,
);
checkSilent(RULE, `deploymentChart: platform\nimagePullSecrets: [a]\nsidecar:\n  ${PRIVATE}\n`, {
  version: '2.5.0',
});

checkFix(
  RULE,
  'Give the same secrets to the service account of runs',
  `
deploymentChart: platform
imagePullSecrets:
  - regcred
  - other
sidecar:
  ${PRIVATE}
`,
  `
deploymentChart: platform
imagePullSecrets:
  - regcred
  - other
sidecar:
  ${PRIVATE}
agent:
  serviceAccountImagePullSecrets:
    - regcred
    - other
`,
);
