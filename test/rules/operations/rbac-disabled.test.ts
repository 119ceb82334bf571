import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'rbac-disabled';

checkFindings(
  RULE,
  `
deploymentChart: platform
rbac:
  enabled: false
  #        ^^^^^ rbac-disabled
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
rbac:
  enabled: false
  #        ^^^^^ rbac-disabled
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
rbac:
  enabled: true
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
rbac:
  enabled: \${RBAC}
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
rbac:
  enabled:
  #^^^^^^ rbac-disabled
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
rbac:
`,
);
// Runs are forbidden without it on a laptop as well.
checkFindings(
  RULE,
  `
deploymentChart: platform
rbac:
  enabled: false
  #        ^^^^^ rbac-disabled
`,
  { profile: 'trial' },
);
checkFix(
  RULE,
  'Turn RBAC on',
  `
deploymentChart: platform
rbac:
  enabled: false
`,
  `
deploymentChart: platform
rbac:
  enabled: true
`,
);
