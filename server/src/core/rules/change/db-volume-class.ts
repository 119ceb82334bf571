import { allChanged } from '../../changes/changed.ts';
import { ownVolumes } from '../../changes/volumes.ts';
import type { ChangeRule } from '../rule.ts';

const KEYS = [
  'storageClass',
  'accessModes',
  'selector',
  'annotations',
  'labels',
  'dataSource',
  'volumeName',
];

export const dbVolumeClass: ChangeRule = {
  id: 'db-volume-class',
  section: 'change',
  severity: 'error',
  title: 'Leave the claim of a volume as it is',
  why: 'Storage class, access modes, selector and the labels and annotations of a claim are part of the StatefulSet, where Kubernetes refuses any change. The class of a claim that exists cannot change at all.',
  how: 'Make a new claim with the other class, restore a dump into it, and name it as `existingClaim` after deleting the StatefulSet with `--cascade=orphan`.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    const own = ownVolumes(context);
    const paths = own.flatMap(({ at }) => KEYS.map((key) => `${at}.${key}`));
    const shared = own.length > 0 ? ['global.storageClass'] : [];
    return allChanged(context, [...shared, ...paths]).map(({ at }) => ({
      at,
      message:
        'This is part of a claim that a StatefulSet makes: Kubernetes refuses the change, and the upgrade fails.',
    }));
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      storageClass: slow
`,
    bad: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      storageClass: fast
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      storageClass: slow
    labels: {a: b}
`,
  },
};
