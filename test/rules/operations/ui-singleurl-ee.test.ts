import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ui-singleurl-ee';

checkFindings(
  RULE,
  `
deploymentChart: platform
ui:
  singleUrl: true
  #^^^^^^^^ ui-singleurl-ee
  defaultStreamsUrl: https://agent.acme.com
  #^^^^^^^^^^^^^^^^ ui-singleurl-ee
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
ui:
  singleUrl: false
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ui:
  singleUrl: "false"
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ui:
  singleUrl: \${URL}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ui:
  singleUrl: true
organizationKey: \${KEY}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ui:
  singleUrl: true
platformSecret: polyaxon-secrets
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
ui:
  singleUrl: true
`,
);
checkSilent(
  RULE,
  `
ui:
  singleUrl: true
`,
  { name: 'values-prod.yaml', chart: 'platform' },
);
checkFix(
  RULE,
  'Clear ui.singleUrl',
  `
deploymentChart: platform
ui:
  singleUrl: true
`,
  `
deploymentChart: platform
ui:
  singleUrl: false
`,
);
checkFix(
  RULE,
  'Clear ui.defaultStreamsUrl',
  `
deploymentChart: platform
ui:
  defaultStreamsUrl: https://agent.acme.com
`,
  `
deploymentChart: platform
ui:
  defaultStreamsUrl: ""
`,
);
