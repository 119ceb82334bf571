import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** What each of them does for a run. */
const SERVICES = {
  operator: 'nothing turns runs into pods',
  agent: 'nothing hands runs to the operator',
};

export const operatorDisabledCe: Rule = {
  id: 'operator-disabled-ce',
  section: 'operations',
  severity: 'warning',
  title: 'Keep the agent and the operator of the Community Edition',
  why: 'In the Community Edition this release has to run the workload itself. Only a control plane with an organization key can leave that to agents elsewhere.',
  how: 'Set `agent.enabled` and `operator.enabled` to true, which is the default. If this is an Enterprise control plane, set `organizationKey`.',
  docs: docs('docs/setup/platform/community-edition', 'enable-agent-services'),
  charts: ['platform'],
  source: 'polyaxon/templates/operator-deployment.yaml, polyaxon/templates/agent-deployment.yaml',
  // Until 2.0.0 the agent was off by default.
  versions: { from: '2.0.1' },
  absence: true,
  *check({ values }) {
    // The Secret may hold the key: templates/platform-secrets.yaml:24 names it POLYAXON_ORGANIZATION_KEY.
    if (values.truthy('organizationKey') || values.truthy('platformSecret')) return;
    for (const [name, effect] of Object.entries(SERVICES)) {
      const path = [name, 'enabled'];
      if (!values.isWritten(path) || values.truthy(path) || isOpen(values, path)) continue;
      yield {
        at: path,
        on: 'value',
        message: say`Without the ${name}, ${effect} in a release that has no \`organizationKey\`.`,
        fixes: [{ title: say`Turn the ${name} on`, changes: [{ replace: path, with: 'true' }] }],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
operator:
  enabled: false
`,
    good: `deploymentChart: platform
operator:
  enabled: true
`,
  },
};
