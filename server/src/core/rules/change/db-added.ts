import { turnedOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const dbAdded: ChangeRule = {
  id: 'db-added',
  section: 'change',
  severity: 'error',
  title: 'Fill a new bundled database before it is used',
  why: 'The bundled database starts empty, or with an old volume of an earlier install if its claim is still there, with the old data and passwords. Nothing is copied from the external one.',
  how: 'Look for a left-over claim `data-RELEASE-postgresql-0`, stop the runs, and restore a dump of the external database.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    if (!turnedOn(context, 'postgresql.enabled')) return [];
    const message =
      'The platform moves to a bundled database that is empty, or has the data of an earlier install.';
    return [{ at: 'postgresql.enabled', message }];
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  enabled: false
`,
    bad: `deploymentChart: platform
postgresql:
  enabled: true
`,
    good: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
`,
  },
};
