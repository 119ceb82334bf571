import { turnedOff } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const agentDisabled: ChangeRule = {
  id: 'agent-disabled',
  section: 'change',
  severity: 'warning',
  title: 'Leave an agent where runs are scheduled',
  why: 'Without an agent nothing starts runs, and the API loses its mount of the artifacts store. With an organization key its configuration, account and roles go as well.',
  how: 'Turn it off in the control plane of the Enterprise Edition alone, where agents run elsewhere.',
  charts: ['platform'],
  source: 'polyaxon/templates/agent-deployment.yaml, polyaxon/templates/agent-cm.yaml',
  checkChange(context) {
    if (!turnedOff(context, 'agent.enabled')) return [];
    const message = context.after.truthy('organizationKey')
      ? "The agent's pod, configuration, account and roles are deleted here."
      : 'The agent is deleted, and nothing schedules runs any more.';
    return [{ at: 'agent.enabled', message }];
  },
  example: {
    before: `deploymentChart: platform
agent:
  enabled: true
`,
    bad: `deploymentChart: platform
agent:
  enabled: false
`,
    good: `deploymentChart: platform
agent:
  enabled: true
  watchCluster: true
`,
  },
};
