import { turnedOff } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const rbacTurnedOff: ChangeRule = {
  id: 'rbac-turned-off',
  section: 'change',
  severity: 'warning',
  title: 'Have other roles before RBAC goes',
  why: 'Accounts and roles are deleted. Pods go on as the default account and are refused by the API of the cluster, and runs lose the account that they name.',
  how: 'Make accounts and roles of your own that may do the same first.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-sa.yaml, operator-sa.yaml, runs-sa.yaml',
  checkChange(context) {
    if (!turnedOff(context, 'rbac.enabled')) return [];
    const message =
      'Accounts and roles are deleted: core pods and runs are refused by the cluster.';
    return [{ at: 'rbac.enabled', message }];
  },
  example: {
    before: `deploymentChart: platform
rbac:
  enabled: true
`,
    bad: `deploymentChart: platform
rbac:
  enabled: false
`,
    good: `deploymentChart: platform
rbac:
  enabled: true
timezone: UTC
`,
  },
};
