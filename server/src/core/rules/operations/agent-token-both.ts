import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const TOKEN = 'agent.token';

export const agentTokenBoth: Rule = {
  id: 'agent-token-both',
  section: 'operations',
  severity: 'warning',
  title: 'Give the agent its token in one place',
  why: 'The agent reads its token from the Secret that `agentSecret` names, if there is one. A token in the values is then stored in the cluster for nothing, and changing it changes nothing.',
  how: 'Take `agent.token` out, or `agentSecret`.',
  docs: docs('docs/setup/agents/reference', 'agent-configuration'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_agent.tpl, agent/templates/partials/_agent.tpl',
  check({ values }) {
    if (!values.truthy(TOKEN) || !values.truthy('agentSecret')) return [];
    return [
      {
        at: TOKEN,
        message: 'This token is not used: the agent reads the one in the Secret of `agentSecret`.',
        fixes: [
          { title: 'Clear agent.token', changes: [{ replace: TOKEN.split('.'), with: '""' }] },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: agent
agentSecret: polyaxon-agent
agent:
  instance: acme.agents.main
  token: \${AGENT_TOKEN}
externalServices:
  api:
    host: polyaxon.acme.com
`,
    good: `deploymentChart: agent
agentSecret: polyaxon-agent
agent:
  instance: acme.agents.main
externalServices:
  api:
    host: polyaxon.acme.com
`,
  },
};
