import { resourceBlocks } from '../../deployment/resource-blocks.ts';
import { badQuantities } from '../checks/bad-quantities.ts';
import { misplacedResources } from '../checks/misplaced-resources.ts';
import { requestsAboveLimits } from '../checks/requests-above-limits.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const resourcesInvalid: Rule = {
  id: 'resources-invalid',
  section: 'render',
  severity: 'error',
  title: 'Give containers resources that Kubernetes accepts',
  why: 'Kubernetes refuses a container whose request is above its limit, and any amount that is no quantity. Helm sees neither. Requests and limits of the values are laid over those of the chart, so a request alone can pass a limit that is not in the file.',
  how: 'Write amounts such as `500m` of CPU and `2Gi` of memory, and set the limit together with a request that is above the default limit.',
  docs: docs('docs/setup/platform/common-reference', 'resources-limit'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/api-deployment.yaml, polyaxon/templates/worker-deployment.yaml, agent/templates/agent-deployment.yaml',
  supersedes: ['unknown-key'],
  *check({ values }) {
    for (const block of resourceBlocks(values)) {
      yield* misplacedResources(values, block);
      yield* badQuantities(values, block);
      yield* requestsAboveLimits(values, block);
    }
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  resources:
    requests:
      memory: 16Gi
`,
    good: `deploymentChart: platform
gateway:
  resources:
    requests:
      memory: 16Gi
    limits:
      memory: 16Gi
`,
  },
};
