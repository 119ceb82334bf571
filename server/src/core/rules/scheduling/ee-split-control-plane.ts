import { all, any, not, truthy } from '../../conditions/words.ts';
import { isOpen } from '../../values/is-open.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const eeSplitControlPlane: Rule = {
  id: 'ee-split-control-plane',
  section: 'scheduling',
  severity: 'info',
  title: 'Run the Enterprise control plane apart from the workload',
  why: 'Polyaxon Enterprise can keep its control plane in another namespace or cluster than the runs, so that no run can disturb it. Each agent then brings its own artifacts store and connections.',
  how: 'Deploy the agent chart where runs belong, then set `agent.enabled` and `operator.enabled` to false here, both together: the operator needs configuration that goes with the agent. Finish or stop what still runs first: Helm removes the CRDs along with the operator.',
  docs: docs('docs/setup/platform/enterprise-control-plane', 'disable-the-default-agent-services'),
  charts: ['platform'],
  source:
    'polyaxon/templates/agent-deployment.yaml, polyaxon/templates/operator-deployment.yaml, polyaxon/templates/agent-cm.yaml',
  production: true,
  absence: true,
  condition: not(
    all(truthy('organizationKey'), any(truthy('agent.enabled'), truthy('operator.enabled'))),
  ),
  check({ values }) {
    const parts = ['agent', 'operator'].filter((part) => values.truthy([part, 'enabled']));
    const open = ['organizationKey', 'agent.enabled', 'operator.enabled'];
    if (open.some((path) => isOpen(values, path))) return [];
    const names = allOf(parts.map((part) => `\`${part}\``));
    return [
      {
        at: 'organizationKey',
        message: say`This Enterprise release deploys ${names} beside the control plane, so the control plane and user runs share a cluster.`,
        fixes: [
          {
            title: 'Turn off the agent and the operator of this release',
            changes: [{ merge: 'agent:\n  enabled: false\noperator:\n  enabled: false\n' }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
organizationKey: my-organization-key
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
