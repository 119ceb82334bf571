import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'gateway-single-replica';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  replicas: 1
  #^^^^^^^ gateway-single-replica
artifactsStore:
  name: artifacts-store
  kind: s3
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ gateway-single-replica
artifactsStore:
  name: artifacts-store
  kind: s3
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  replicas: 2
artifactsStore:
  name: artifacts-store
  kind: s3
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  replicas: \${REPLICAS}
artifactsStore:
  name: artifacts-store
  kind: s3
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: volume_claim
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: \${KIND}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  hpa:
    enabled: true
artifactsStore:
  name: artifacts-store
  kind: s3
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: s3
`,
  { profile: 'trial' },
);
checkSilent(
  RULE,
  `
artifactsStore:
  name: artifacts-store
  kind: s3
`,
  { name: 'values-prod.yaml' },
);
checkSilent(
  RULE,
  `
deploymentChart: agent
artifactsStore:
  name: artifacts-store
  kind: s3
`,
);
checkFix(
  RULE,
  'Run two gateways',
  `
deploymentChart: platform
gateway:
  replicas: 1
artifactsStore:
  name: artifacts-store
  kind: s3
`,
  `
deploymentChart: platform
gateway:
  replicas: 2
artifactsStore:
  name: artifacts-store
  kind: s3
`,
);
