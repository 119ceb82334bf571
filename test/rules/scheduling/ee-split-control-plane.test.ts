import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'ee-split-control-plane';
const FIX = 'Turn off the agent and the operator of this release';

checkFindings(
  RULE,
  `
deploymentChart: platform
organizationKey: my-key
#^^^^^^^^^^^^^^ ee-split-control-plane
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\norganizationKey: my-key\nagent: {enabled: false}\n',
  'This Enterprise release deploys `operator` beside the control plane, so the control plane and user runs share a cluster.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, 'deploymentChart: platform\norganizationKey: ""\n');
checkSilent(RULE, 'deploymentChart: platform\norganizationKey: ${ORGANIZATION_KEY}\n');
checkSilent(RULE, 'deploymentChart: platform\norganizationKey: my-key\n', { profile: 'trial' });
checkSilent(
  RULE,
  'deploymentChart: platform\norganizationKey: my-key\nagent: {enabled: false}\noperator: {enabled: false}\n',
);
checkSilent(
  RULE,
  'deploymentChart: platform\norganizationKey: my-key\nagent: {enabled: "${AGENT}"}\n',
);

checkFix(
  RULE,
  FIX,
  `
deploymentChart: platform
organizationKey: my-key
agent:
  enabled: true # for now
  image: registry.example.com/agent
`,
  `
deploymentChart: platform
organizationKey: my-key
agent:
  enabled: false # for now
  image: registry.example.com/agent
operator:
  enabled: false
`,
);
