import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const chartSecretsMissing: Rule = {
  id: 'chart-secrets-missing',
  section: 'render',
  severity: 'error',
  title: 'Do without a top-level `secret`',
  why: 'While a top-level `secret` is set, the chart makes neither the Secret of the platform nor the one that holds `agent.token`, but its pods ask for them all the same and wait in `CreateContainerConfigError`.',
  how: 'Remove `secret`. To bring Secrets of your own, name them in `platformSecret` and `agentSecret`.',
  docs: docs('docs/setup/agents/reference', 'agent-configuration'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/platform-secrets.yaml, polyaxon/templates/agent-secrets.yaml, polyaxon/templates/partials/_agent.tpl',
  check({ values }) {
    if (!values.truthy('secret') || isOpen(values, 'secret')) return [];
    const missing = missingSecrets(values);
    if (missing.length === 0) return [];
    return [
      {
        at: 'secret',
        message: say`With \`secret\` set, the chart does not make ${allOf(missing)}, and the pods that ask for it cannot start.`,
        fixes: [{ title: 'Remove secret', changes: [{ remove: ['secret'] }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: agent
secret: true
agent:
  instance: acme.agents.main
  token: "\${TOKEN}"
`,
    good: `deploymentChart: agent
agentSecret: polyaxon-agent
agent:
  instance: acme.agents.main
`,
  },
};

function missingSecrets(values: Values): readonly string[] {
  const isPlatform = values.chart.name === 'platform' && !values.truthy('platformSecret');
  const isAgent = values.truthy('agent.token') && !values.truthy('agentSecret');
  return [
    ...(isPlatform ? ["the platform's Secret"] : []),
    ...(isAgent ? ['the Secret of `agent.token`'] : []),
  ];
}
