import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'operator-disabled-ce';

checkFindings(
  RULE,
  `
deploymentChart: platform
operator:
  enabled: false
  #        ^^^^^ operator-disabled-ce
agent:
  enabled: false
  #        ^^^^^ operator-disabled-ce
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
operator:
  enabled: false
organizationKey: \${KEY}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
operator:
  enabled: false
platformSecret: polyaxon-secrets
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
operator:
  enabled: \${OPERATOR}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
operator:
  enabled: false
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
agent:
  enabled: false
`,
  { version: '1.20.0' },
);
// The base may have the key.
checkSilent(
  RULE,
  `
operator:
  enabled: false
`,
  { name: 'values-prod.yaml', chart: 'platform' },
);
checkMessage(
  RULE,
  `
deploymentChart: platform
operator:
  enabled: false
`,
  'Without the operator, nothing turns runs into pods in a release that has no `organizationKey`.',
);
checkFix(
  RULE,
  'Turn the operator on',
  `
deploymentChart: platform
operator:
  enabled: false
`,
  `
deploymentChart: platform
operator:
  enabled: true
`,
);
