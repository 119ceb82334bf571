import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const AGENT = 'agent.enabled';
const OPERATOR = 'operator.enabled';
const KEY = 'organizationKey';

export const operatorWithoutAgentConfig: Rule = {
  id: 'operator-without-agent-config',
  section: 'render',
  severity: 'error',
  title: 'Turn the operator off together with the agent',
  why: 'The operator reads its settings from the ConfigMap of the agent. With an organization key, the chart makes that ConfigMap only if the agent is on; the operator, which is on by default, then waits for it forever.',
  how: 'Set `operator.enabled: false` where the control plane runs apart from the workloads, or keep the agent. The custom resource definitions that this release installed go with the operator.',
  docs: docs('docs/setup/platform/enterprise-control-plane', 'disable-the-default-agent-services'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/operator-deployment.yaml, polyaxon/templates/agent-cm.yaml',
  check({ values }) {
    if (values.truthy(AGENT) || !values.truthy(KEY) || !values.truthy(OPERATOR)) return [];
    if (isOpen(values, AGENT) || isOpen(values, OPERATOR)) return [];
    return [
      {
        at: values.isWritten(OPERATOR) ? OPERATOR : AGENT,
        on: 'value',
        message:
          'The operator is on, but without the agent there is no ConfigMap for it, so its pod cannot start.',
        fixes: [
          {
            title: 'Turn the operator off as well',
            changes: [{ merge: 'operator:\n  enabled: false\n' }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
organizationKey: my-organization-key
agent:
  enabled: false
`,
    good: `deploymentChart: platform
organizationKey: my-organization-key
agent:
  enabled: false
operator:
  enabled: false
`,
  },
};
