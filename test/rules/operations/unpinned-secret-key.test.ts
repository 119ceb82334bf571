import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'unpinned-secret-key';

checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ unpinned-secret-key
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
#^^^^^^^^^^^^^^ unpinned-secret-key
polyaxonSecret: \${SECRET}
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
polyaxonSecret: ""
#^^^^^^^^^^^^^ unpinned-secret-key
internalToken: \${TOKEN}
`,
);
checkMessage(
  RULE,
  `
deploymentChart: platform
polyaxonSecret: \${SECRET}
`,
  '`internalToken` is not set, so every upgrade makes up a new value and restarts the core pods.',
);
checkSilent(
  RULE,
  `
deploymentChart: platform
polyaxonSecret: \${SECRET}
internalToken: \${TOKEN}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
`,
  { profile: 'trial' },
);
checkSilent(
  RULE,
  `
gateway:
  replicas: 2
`,
  { name: 'values-prod.yaml' },
);
