import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'agent-token-missing';

checkFindings(
  RULE,
  `
deploymentChart: agent
#^^^^^^^^^^^^^^ agent-token-missing
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
agent:
#^^^^ agent-token-missing
  instance: acme.agents.main
externalServices:
  api:
    host: polyaxon.acme.com
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
agentSecret: polyaxon-agent
externalServices:
  api:
  #^^ agent-token-missing
    port: 443
`,
);
checkMessage(
  RULE,
  `
deploymentChart: agent
`,
  'The agent cannot join a control plane without `agent.token`, `agent.instance` and `externalServices.api.host`.',
);
checkMessage(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
`,
  'The agent cannot join a control plane without `externalServices.api.host`.',
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: polyaxon.acme.com
`,
);
// The Secret may hold the instance as well.
checkSilent(
  RULE,
  `
deploymentChart: agent
agentSecret: polyaxon-agent
externalServices:
  api:
    host: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  gateway:
    host: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agent: \${AGENT}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agent:
  enabled: false
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
gateway:
  replicas: 2
`,
  { name: 'values-prod.yaml', chart: 'agent' },
);
checkFix(
  RULE,
  'Take the token from a Secret',
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
`,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
agentSecret: polyaxon-agent
externalServices:
  api:
    host: polyaxon.example.com
`,
);
checkFix(
  RULE,
  'Write the token into the values',
  `
deploymentChart: agent
`,
  `
deploymentChart: agent
agent:
  token: change-me
  instance: organization.agents.uuid
externalServices:
  api:
    host: polyaxon.example.com
`,
);
checkFix(
  RULE,
  'Add what is missing',
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
`,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: polyaxon.example.com
`,
);
