import { turnedOff } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const dbRemoved: ChangeRule = {
  id: 'db-removed',
  section: 'change',
  severity: 'error',
  title: 'Move the data before the bundled database goes',
  why: 'Nothing copies the data: StatefulSet, Service and Secret of the bundled database are deleted, and the platform starts on the external one, empty or not. The volume stays in its claim.',
  how: 'Dump the bundled database, restore it into the external one, then switch; keep the claim `data-RELEASE-postgresql-0` until all is checked.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    if (!turnedOff(context, 'postgresql.enabled')) return [];
    const message =
      'The bundled database is deleted, and nothing is copied to the external one; its volume stays behind.';
    return [{ at: 'postgresql.enabled', message }];
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  enabled: true
`,
    bad: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
`,
    good: `deploymentChart: platform
postgresql:
  enabled: true
  primary:
    resources: {}
`,
  },
};
