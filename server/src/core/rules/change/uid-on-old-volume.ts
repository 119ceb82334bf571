import { allChanged, changed } from '../../changes/changed.ts';
import { hasLocalStore } from '../../changes/stores.ts';
import { ownVolumes } from '../../changes/volumes.ts';
import type { ChangeRule, Report } from '../rule.ts';

const OWN = ['enabled', 'runAsUser', 'runAsGroup', 'fsGroup'].map(
  (key) => `securityContext.${key}`,
);

export const uidOnOldVolume: ChangeRule = {
  id: 'uid-on-old-volume',
  section: 'change',
  severity: 'error',
  title: 'Give files to the user that pods run as',
  why: 'Pods start as another user, and files that the old one wrote are not theirs. `fsGroup` mends that for most volumes, but for no folder of a node and no NFS.',
  how: 'Change the owner once with a job, or keep the user. For large volumes mind `fsGroupChangePolicy`.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_securityContext.tpl',
  checkChange(context) {
    const { before, after } = context;
    const reports: Report[] = [];
    if (hasLocalStore(before) && hasLocalStore(after) && after.truthy('securityContext.enabled')) {
      const [change] = allChanged(context, OWN);
      if (change)
        reports.push({
          at: change.at,
          message:
            'Core pods run as another user, which may not read what the old one wrote to the store.',
        });
    }
    for (const { at } of ownVolumes(context)) {
      const user = `${at.replace(/\.persistence$/, '')}.containerSecurityContext.runAsUser`;
      if (!changed(context, user)) continue;
      reports.push({
        at: user,
        message: 'The server runs as another user, which may not read the files in its volume.',
      });
    }
    return reports;
  },
  example: {
    before: `deploymentChart: platform
artifactsStore:
  name: store
  kind: volume_claim
  schema:
    volumeClaim: claim
securityContext:
  enabled: true
  runAsUser: 2222
`,
    bad: `deploymentChart: platform
artifactsStore:
  name: store
  kind: volume_claim
  schema:
    volumeClaim: claim
securityContext:
  enabled: true
  runAsUser: 1000
`,
    good: `deploymentChart: platform
artifactsStore:
  name: store
  kind: volume_claim
  schema:
    volumeClaim: claim
securityContext:
  enabled: true
  runAsUser: 2222
timezone: UTC
`,
  },
};
