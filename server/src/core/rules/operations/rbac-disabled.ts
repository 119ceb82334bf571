import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const RBAC = 'rbac.enabled';

export const rbacDisabled: Rule = {
  id: 'rbac-disabled',
  section: 'operations',
  severity: 'warning',
  title: 'Leave RBAC on',
  why: 'The chart comes with service accounts that may do what Polyaxon needs and no more. Without them its pods run as the default account of the namespace: either that one may do far too much, or the agent may not start runs.',
  how: 'Set `rbac.enabled: true`, which is the default, also in a trial: on a cluster with RBAC, runs are forbidden without it.',
  docs: docs('faq/all/deploy-with-rbac'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-sa.yaml, polyaxon/templates/partials/_agent.tpl',
  check({ values }) {
    if (!values.isWritten(RBAC) || values.truthy(RBAC) || isOpen(values, RBAC)) return [];
    return [
      {
        at: RBAC,
        on: 'value',
        message: "Without RBAC, Polyaxon's pods run with the namespace's default service account.",
        fixes: [{ title: 'Turn RBAC on', changes: [{ replace: RBAC.split('.'), with: 'true' }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
rbac:
  enabled: false
`,
    good: `deploymentChart: platform
rbac:
  enabled: true
`,
  },
};
