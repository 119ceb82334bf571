import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const LIMIT = 'limitResources';

export const limitResourcesDisabled: Rule = {
  id: 'limit-resources-disabled',
  section: 'operations',
  severity: 'info',
  title: 'Keep limits on the resources of core services',
  why: 'Without limits a leak in one service takes the memory of the whole node, and whatever else runs there goes with it.',
  how: 'Set `limitResources: true`, which is the default, and raise the limits of the services that need more.',
  docs: docs('docs/setup/platform/common-reference', 'resources-limit'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/api-deployment.yaml, polyaxon/templates/agent-deployment.yaml',
  production: true,
  check({ values }) {
    if (!values.isWritten(LIMIT) || values.truthy(LIMIT) || isOpen(values, LIMIT)) return [];
    return [
      {
        at: LIMIT,
        on: 'value',
        message: 'No limits are rendered: the core services may take all CPU and memory of a node.',
        fixes: [{ title: 'Limit resources', changes: [{ replace: [LIMIT], with: 'true' }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
limitResources: false
`,
    good: `deploymentChart: platform
limitResources: true
`,
  },
};
