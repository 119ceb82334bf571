import { changed, staysOn } from '../../changes/changed.ts';
import { keptVolumes } from '../../changes/volumes.ts';
import { isTruthy } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const dbExistingClaim: ChangeRule = {
  id: 'db-existing-claim',
  section: 'change',
  severity: 'error',
  title: 'Swap a claim with the StatefulSet gone',
  why: 'With a claim of your own the StatefulSet makes none, and without one it does. Kubernetes refuses to go from one to the other.',
  how: 'Copy the data into the claim, delete the StatefulSet with `--cascade=orphan`, then upgrade.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    return keptVolumes(context).flatMap(({ at, of }) => {
      const change = changed(context, `${at}.existingClaim`);
      if (!change || !staysOn(context, `${at}.enabled`)) return [];
      if (isTruthy(change.from) && isTruthy(change.to)) return [];
      const message = say`Kubernetes refuses to exchange the claim of ${of}, and the upgrade fails.`;
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
      enabled: true
      existingClaim: mine
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: true
      size: 8Gi
`,
  },
};
