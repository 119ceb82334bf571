import { changed } from '../../changes/changed.ts';
import { keptVolumes } from '../../changes/volumes.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const dbPersistenceToggle: ChangeRule = {
  id: 'db-persistence-toggle',
  section: 'change',
  severity: 'error',
  title: 'Decide on a volume before the first install',
  why: 'With or without a volume, the StatefulSet is another one, which Kubernetes refuses. Whoever forces it by deleting the StatefulSet gets an empty database when the volume goes, and the old data stay behind in their claim.',
  how: 'Dump the database first. Never take the volume away in production.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    return keptVolumes(context).flatMap(({ at, of }) => {
      const change = changed(context, `${at}.enabled`);
      if (!change) return [];
      const message =
        change.to === false
          ? say`Without its volume ${of} would start empty; Kubernetes refuses the change, and the upgrade fails.`
          : say`Kubernetes refuses to give ${of} a volume now, and the upgrade fails.`;
      return [{ at: change.at, message }];
    });
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: true
`,
    bad: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: false
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: true
    resources: {}
`,
  },
};
