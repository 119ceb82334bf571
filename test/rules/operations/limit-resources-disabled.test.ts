import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'limit-resources-disabled';

checkFindings(
  RULE,
  `
deploymentChart: platform
limitResources: false
#               ^^^^^ limit-resources-disabled
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
limitResources: false
#               ^^^^^ limit-resources-disabled
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
limitResources: true
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
limitResources: \${LIMIT}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
limitResources: false
`,
  { profile: 'trial' },
);
checkFix(
  RULE,
  'Limit resources',
  `
deploymentChart: platform
limitResources: false
`,
  `
deploymentChart: platform
limitResources: true
`,
);
