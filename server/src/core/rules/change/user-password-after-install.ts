import { allChanged } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

const PATHS = ['user.password', 'user.username', 'user.email'];

export const userPasswordAfterInstall: ChangeRule = {
  id: 'user-password-after-install',
  section: 'change',
  severity: 'warning',
  title: 'Change the root user in Polyaxon itself',
  why: 'Only a hook of the first install reads these, and only with `apiHooks.adminUser`. After that the account stays as it is, whatever the values say.',
  how: 'Change it in the UI, or with `createuser --force`.',
  charts: ['platform'],
  source: 'polyaxon/templates/hooks/admin-user.yaml',
  checkChange(context) {
    return allChanged(context, PATHS).map(({ at }) => ({
      at,
      message: 'The account that exists does not change: only the first install reads this.',
    }));
  },
  example: {
    before: `deploymentChart: platform
user:
  password: first
`,
    bad: `deploymentChart: platform
user:
  password: second
`,
    good: `deploymentChart: platform
user:
  password: first
timezone: UTC
`,
  },
};
