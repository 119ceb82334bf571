import { adminView } from '../../deployment/admin-view.ts';
import { wideDoors } from '../../deployment/wide-doors.ts';
import { rootPasswordFix } from '../../fixes/root-password.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** In the chart's values.yaml, for everybody to read. */
const DEFAULT = 'rootpassword';

const PASSWORD = 'user.password';

export const defaultRootPassword: Rule = {
  id: 'default-root-password',
  section: 'operations',
  severity: 'warning',
  title: 'Give the root user a password of its own',
  why: 'The root user may do everything, and its default password is published with the chart. It matters most where people can log in: with an organization key, with the admin view, or on an open gateway.',
  how: 'Set `user.password`, or keep it as `POLYAXON_ADMIN_PASSWORD` in the Secret that `platformSecret` names. A root user that exists already keeps its password: change it in Polyaxon as well.',
  docs: docs('docs/setup/platform/root-user'),
  charts: ['platform'],
  source: 'polyaxon/values.yaml, polyaxon/templates/platform-secrets.yaml',
  production: true,
  absence: true,
  check({ values }) {
    if (values.get(PASSWORD) !== DEFAULT || values.truthy('platformSecret')) return [];
    const matters =
      values.truthy('organizationKey') || adminView(values) || wideDoors(values).length > 0;
    return [
      {
        at: PASSWORD,
        message: "The root user has the chart's published default password.",
        severity: matters ? 'warning' : 'info',
        fixes: [rootPasswordFix(values)],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
user:
  username: admin
  email: admin@acme.com
`,
    good: `deploymentChart: platform
user:
  username: admin
  email: admin@acme.com
platformSecret: polyaxon-secrets
`,
  },
};
