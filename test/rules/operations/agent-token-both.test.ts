import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'agent-token-both';

checkFindings(
  RULE,
  `
deploymentChart: agent
agentSecret: polyaxon-agent
agent:
  token: \${TOKEN}
  #^^^^ agent-token-both
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
agentSecret: polyaxon-agent
agent:
  token: 8f1c22aa
  #^^^^ agent-token-both
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agentSecret: polyaxon-agent
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agentSecret: polyaxon-agent
agent:
  token:
`,
);
checkFix(
  RULE,
  'Clear agent.token',
  `
deploymentChart: agent
agentSecret: polyaxon-agent
agent:
  token: 8f1c22aa
`,
  `
deploymentChart: agent
agentSecret: polyaxon-agent
agent:
  token: ""
`,
);
