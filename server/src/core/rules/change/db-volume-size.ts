import { changed, show } from '../../changes/changed.ts';
import { ownVolumes } from '../../changes/volumes.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const dbVolumeSize: ChangeRule = {
  id: 'db-volume-size',
  section: 'change',
  severity: 'error',
  title: 'Grow a volume before its values',
  why: 'The size is part of the claims that a StatefulSet makes for its pods, and Kubernetes lets nobody change those. The upgrade fails as a whole, with some of it already done.',
  how: 'Edit the claim itself (its storage class must allow it to grow), delete the StatefulSet with `--cascade=orphan`, then set the size and upgrade. A volume cannot shrink.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    return ownVolumes(context).flatMap(({ at, of }) => {
      const change = changed(context, `${at}.size`);
      if (!change) return [];
      const message = say`The volume of ${of} is ${show(change.from)}: Kubernetes refuses ${show(change.to)}, and the upgrade fails.`;
      return [{ at: change.at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 8Gi
`,
    bad: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 20Gi
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 8Gi
    resources: {}
`,
  },
};
