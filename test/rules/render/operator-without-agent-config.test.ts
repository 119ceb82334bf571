import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'operator-without-agent-config';

checkFindings(
  RULE,
  `
deploymentChart: platform
organizationKey: abc
agent:
  enabled: false
  #        ^^^^^ operator-without-agent-config
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
organizationKey: \${key}
agent: {enabled: false}
operator: {enabled: true}
#                   ^^^^ operator-without-agent-config
`,
);
// Without the key the chart renders the agent's ConfigMap all the same.
checkSilent(RULE, 'deploymentChart: platform\nagent: {enabled: false}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\norganizationKey: a\nagent: {enabled: false}\noperator: {enabled: false}\n',
);
checkSilent(RULE, 'deploymentChart: platform\norganizationKey: a\nagent: {enabled: "${agent}"}\n');

checkFix(
  RULE,
  'Turn the operator off as well',
  'deploymentChart: platform\norganizationKey: a\nagent: {enabled: false}\noperator: {enabled: true}\n',
  'deploymentChart: platform\norganizationKey: a\nagent: {enabled: false}\noperator: {enabled: false}\n',
);
