import { agentFixes, HOST, INSTANCE, TOKEN } from '../../fixes/agent-settings.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const agentTokenMissing: Rule = {
  id: 'agent-token-missing',
  section: 'operations',
  severity: 'warning',
  title: 'Tell the agent who it is and whom to serve',
  why: 'An agent takes its work from a control plane. It needs to know where that is, which agent it is there, and the token to prove it; without the host it looks for the control plane in its own release.',
  how: 'Set `externalServices.api.host`, `agent.instance` and `agent.token`, which the control plane shows when you create the agent. The token, and the instance with it, can come from a Secret that `agentSecret` names, under `POLYAXON_AUTH_TOKEN` and `POLYAXON_AGENT_INSTANCE`.',
  docs: docs('docs/setup/agents/reference', 'agent-configuration'),
  charts: ['agent'],
  source: 'agent/templates/agent-cm.yaml, agent/templates/partials/_agent.tpl',
  absence: true,
  check({ values }) {
    if (!values.truthy('agent.enabled') || isOpen(values, 'agent.enabled')) return [];
    const missing = missingKeys(values);
    const [first] = missing;
    if (first === undefined) return [];
    return [
      {
        at: first,
        message: say`The agent cannot join a control plane without ${allOf(missing.map((key) => `\`${key}\``))}.`,
        fixes: agentFixes(missing),
      },
    ];
  },
  example: {
    bad: `deploymentChart: agent
agent:
  instance: acme.agents.main
`,
    good: `deploymentChart: agent
agent:
  instance: acme.agents.main
agentSecret: polyaxon-agent
externalServices:
  api:
    host: polyaxon.acme.com
`,
  },
};

function missingKeys(values: Values): readonly string[] {
  const hasSecret = values.truthy('agentSecret');
  const hasHost = values.truthy(HOST) || values.truthy('externalServices.gateway.host');
  return [
    ...(hasSecret || values.truthy(TOKEN) ? [] : [TOKEN]),
    ...(hasSecret || values.truthy(INSTANCE) ? [] : [INSTANCE]),
    ...(hasHost ? [] : [HOST]),
  ];
}
