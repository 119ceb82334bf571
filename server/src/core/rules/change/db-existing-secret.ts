import { changed, staysOn } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const EXISTING = 'postgresql.auth.existingSecret';

export const dbExistingSecret: ChangeRule = {
  id: 'db-existing-secret',
  section: 'change',
  severity: 'error',
  title: 'Leave the bundled database its own Secret',
  why: 'With a Secret of your own the chart deletes the one that it made, but the platform goes on naming it: its pods do not start.',
  how: 'Take `existingSecret` back, or move to an external database.',
  charts: ['platform'],
  source:
    'polyaxon/templates/partials/_plaform.tpl, polyaxon/charts/postgresql/templates/secrets.yaml',
  checkChange(context) {
    const { before, after } = context;
    const change = changed(context, EXISTING);
    if (!change || !staysOn(context, 'postgresql.enabled')) return [];
    if (before.truthy(EXISTING) || !after.truthy(EXISTING)) return [];
    const message =
      "The chart's Secret is deleted while the platform still reads its password there: the pods do not start.";
    return [{ at: EXISTING, message }];
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  auth:
    database: polyaxon
`,
    bad: `deploymentChart: platform
postgresql:
  auth:
    database: polyaxon
    existingSecret: mine
`,
    good: `deploymentChart: platform
postgresql:
  auth:
    database: polyaxon
  primary:
    resources: {}
`,
  },
};
