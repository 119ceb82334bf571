import { rootPasswordFix } from '../../fixes/root-password.ts';
import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const PASSWORD = 'user.password';

export const rootPasswordRandom: Rule = {
  id: 'root-password-random',
  section: 'operations',
  severity: 'warning',
  title: 'Write down the password of the root user',
  why: 'Where `user.password` is empty, the chart makes one up each time that it is rendered. Every upgrade changes the Secret and restarts what reads it, while the root user keeps the first password, which nobody has seen.',
  how: 'Set `user.password`, or keep it as `POLYAXON_ADMIN_PASSWORD` in the Secret that `platformSecret` names.',
  docs: docs('docs/setup/platform/root-user'),
  charts: ['platform'],
  source: 'polyaxon/templates/platform-secrets.yaml',
  supersedes: ['null-deletes-defaults'],
  check({ values }) {
    if (!values.isWritten(PASSWORD) || values.truthy(PASSWORD)) return [];
    if (values.truthy('platformSecret') || isOpen(values, PASSWORD)) return [];
    return [
      {
        at: PASSWORD,
        message:
          '`user.password` is empty, so each render makes up another one, which the root user does not get.',
        fixes: [rootPasswordFix(values)],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
user:
  username: admin
  password: ""
`,
    good: `deploymentChart: platform
user:
  username: admin
platformSecret: polyaxon-secrets
`,
  },
};
