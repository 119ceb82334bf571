import { changed, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const FIELDS = [
  { at: 'rabbitmq.podManagementPolicy', on: 'rabbitmq.enabled' },
  { at: 'rabbitmq.servicenameOverride', on: 'rabbitmq.enabled' },
  { at: 'redis.replica.podManagementPolicy', on: 'redis.enabled' },
];

export const stsIdentity: ChangeRule = {
  id: 'sts-identity',
  section: 'change',
  severity: 'error',
  title: 'Recreate a StatefulSet to change how it runs',
  why: 'How a StatefulSet starts its pods and which Service names them cannot change: Kubernetes refuses it, and the upgrade fails.',
  how: 'Delete the StatefulSet with `--cascade=orphan`, then upgrade.',
  charts: ['platform'],
  source: 'polyaxon/charts/rabbitmq/templates/statefulset.yaml',
  checkChange(context) {
    return FIELDS.flatMap(({ at, on }) => {
      if (!staysOn(context, on) || !changed(context, at)) return [];
      const message = 'Kubernetes refuses this change of a StatefulSet, and the upgrade fails.';
      return [{ at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
rabbitmq:
  enabled: true
`,
    bad: `deploymentChart: platform
rabbitmq:
  enabled: true
  podManagementPolicy: Parallel
`,
    good: `deploymentChart: platform
rabbitmq:
  enabled: true
  replicaCount: 2
`,
  },
};
