import { keptParts } from '../../changes/bundled-parts.ts';
import { changed } from '../../changes/changed.ts';
import { isTruthy } from '../../json.ts';
import type { Values } from '../../values/values.ts';
import type { ChangeRule } from '../rule.ts';

/** With sentinels all nodes of Redis have one Service. */
function serviceOf(part: string, values: Values): string {
  const hasSentinels = part === 'redis.replica' && values.truthy('redis.sentinel.enabled');
  return hasSentinels ? 'redis.sentinel.service' : `${part}.service`;
}

export const serviceClusterip: ChangeRule = {
  id: 'service-clusterip',
  section: 'change',
  severity: 'error',
  title: 'Delete a Service before its address changes',
  why: 'The address of a Service is given once. Kubernetes refuses another one, and the upgrade fails.',
  how: 'Delete the Service first, or leave the address to the cluster.',
  charts: ['platform'],
  source: 'polyaxon/charts/*/templates/**/svc.yaml',
  checkChange(context) {
    return keptParts(context).flatMap(({ at }) => {
      const change = changed(context, `${serviceOf(at, context.after)}.clusterIP`);
      // Without an address the Service keeps the one that it has.
      if (!change || !isTruthy(change.to)) return [];
      const message =
        'Kubernetes refuses another address for a Service that exists, and the upgrade fails.';
      return [{ at: change.at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  primary:
    service:
      type: ClusterIP
`,
    bad: `deploymentChart: platform
postgresql:
  primary:
    service:
      type: ClusterIP
      clusterIP: 10.0.0.7
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    service:
      type: NodePort
`,
  },
};
