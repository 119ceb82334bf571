import type { Values } from '../../values/values.ts';
import type { ChangeRule } from '../rule.ts';

const HOLDERS = [
  'postgresql.primary',
  'postgresql.readReplicas',
  'redis.master',
  'redis.replica',
  'rabbitmq',
].map((part) => `${part}.persistentVolumeClaimRetentionPolicy`);
const KEYS = ['whenDeleted', 'whenScaled'];

function isDeployed(values: Values, holder: string): boolean {
  return values.truthy(`${holder.split('.')[0]}.enabled`);
}

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
    return HOLDERS.flatMap((holder) => {
      if (!after.truthy(`${holder}.enabled`)) return [];
      return KEYS.flatMap((key) => {
        const at = `${holder}.${key}`;
        const was = before.truthy(`${holder}.enabled`) && before.get(at) === 'Delete';
        if (was || after.get(at) !== 'Delete' || !isDeployed(after, holder)) return [];
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
