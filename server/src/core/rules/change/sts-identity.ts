import { keptParts } from '../../changes/bundled-parts.ts';
import { allChanged } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

/** By part of a sub-chart. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  rabbitmq: ['podManagementPolicy', 'servicenameOverride'],
  'redis.replica': ['podManagementPolicy'],
};

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
    const paths = keptParts(context).flatMap(({ at }) =>
      (FIELDS[at] ?? []).map((key) => `${at}.${key}`),
    );
    const message = 'Kubernetes refuses this change of a StatefulSet, and the upgrade fails.';
    return allChanged(context, paths).map(({ at }) => ({ at, message }));
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
