import { bundledParts } from '../../changes/bundled-parts.ts';
import type { ChangeRule } from '../rule.ts';

const KEYS = ['whenDeleted', 'whenScaled'];

export const retentionDelete: ChangeRule = {
  id: 'retention-delete',
  section: 'change',
  severity: 'error',
  title: 'Retain the volumes of databases',
  why: 'With `Delete`, Kubernetes removes the volumes together with the StatefulSet, or with pods that are scaled away. A later rename, a switch or an uninstall then takes the data along.',
  how: 'Leave both at `Retain`.',
  charts: ['platform'],
  source: 'polyaxon/charts/*/templates/**/statefulset.yaml',
  checkChange({ before, after }) {
    // The chart of RabbitMQ does not read it.
    const parts = bundledParts(after).filter(({ at }) => at !== 'rabbitmq');
    return parts.flatMap((part) => {
      const holder = `${part.at}.persistentVolumeClaimRetentionPolicy`;
      if (!after.truthy(`${holder}.enabled`)) return [];
      return KEYS.flatMap((key) => {
        const at = `${holder}.${key}`;
        const was = before.truthy(`${holder}.enabled`) && before.get(at) === 'Delete';
        if (was || after.get(at) !== 'Delete') return [];
        const message = 'Data are deleted together with the StatefulSet or its pods from now on.';
        return [{ at, message }];
      });
    });
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  primary:
    persistentVolumeClaimRetentionPolicy:
      enabled: false
`,
    bad: `deploymentChart: platform
postgresql:
  primary:
    persistentVolumeClaimRetentionPolicy:
      enabled: true
      whenDeleted: Delete
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    persistentVolumeClaimRetentionPolicy:
      enabled: true
      whenDeleted: Retain
`,
  },
};
