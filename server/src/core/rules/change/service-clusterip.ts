import { changed, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const SERVICES = [
  { at: 'postgresql.primary.service', on: 'postgresql.enabled' },
  { at: 'postgresql.readReplicas.service', on: 'postgresql.enabled' },
  { at: 'redis.master.service', on: 'redis.enabled' },
  { at: 'redis.replica.service', on: 'redis.enabled' },
  { at: 'redis.sentinel.service', on: 'redis.sentinel.enabled' },
  { at: 'rabbitmq.service', on: 'rabbitmq.enabled' },
];

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
    return SERVICES.flatMap(({ at, on }) => {
      const change = changed(context, `${at}.clusterIP`);
      if (!change || !staysOn(context, on)) return [];
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
