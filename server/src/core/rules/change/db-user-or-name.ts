import { allChanged, show, staysOn } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const dbUserOrName: ChangeRule = {
  id: 'db-user-or-name',
  section: 'change',
  severity: 'error',
  title: 'Make a user or database before it is named',
  why: 'The bundled PostgreSQL makes its user and its database on an empty volume alone. With another name on a volume that has data, the platform cannot log in.',
  how: 'Create the role or the database by SQL first.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    if (!staysOn(context, 'postgresql.enabled')) return [];
    const paths = ['postgresql.auth.username', 'postgresql.auth.database'];
    return allChanged(context, paths).map(({ at, to }) => ({
      at,
      message: say`${show(to)} is not made in a database that has data already, so the platform cannot log in.`,
    }));
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  auth:
    username: polyaxon
`,
    bad: `deploymentChart: platform
postgresql:
  auth:
    username: plx
`,
    good: `deploymentChart: platform
postgresql:
  auth:
    username: polyaxon
  primary:
    resources: {}
`,
  },
};
