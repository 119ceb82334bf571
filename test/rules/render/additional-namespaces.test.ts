import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'additional-namespaces';

checkFindings(
  RULE,
  `
deploymentChart: platform
agent:
  additionalNamespaces:
    - team-a
    - Team_B
    # ^^^^^^ additional-namespaces
    - \${TEAM}
    - team-a
    # ^^^^^^ additional-namespaces
    - ""
    # ^^ additional-namespaces
    - \${TEAM}
`,
);
checkSilent(RULE, 'deploymentChart: agent\nagent: {additionalNamespaces: [team-a, team-b]}\n');
checkSilent(RULE, 'deploymentChart: agent\nagent: {additionalNamespaces: team-a}\n');
// Without roles and a token, the chart makes nothing for them.
checkSilent(
  RULE,
  'deploymentChart: platform\nrbac: {enabled: false}\nagent: {additionalNamespaces: [a, a]}\n',
);
