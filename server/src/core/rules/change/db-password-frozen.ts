import { allChanged, staysOn } from '../../changes/changed.ts';
import type { Values } from '../../values/values.ts';
import type { ChangeRule } from '../rule.ts';

const PASSWORDS = [
  'postgresql.auth.password',
  'postgresql.auth.postgresPassword',
  'global.postgresql.auth.password',
  'global.postgresql.auth.postgresPassword',
];

export const dbPasswordFrozen: ChangeRule = {
  id: 'db-password-frozen',
  section: 'change',
  severity: 'error',
  title: 'Change the database password in the database first',
  why: 'Once there is a Secret in the cluster, Helm keeps what is in it and ignores the value. Tools that only render write the new password into the Secret while the database keeps the old one: logins fail with the next restart.',
  how: 'Change it with `ALTER USER … PASSWORD`, patch the Secret, then set the value, and restart the API.',
  charts: ['platform'],
  source:
    'polyaxon/charts/postgresql/templates/secrets.yaml, polyaxon/charts/postgresql/charts/common/templates/_secrets.tpl',
  checkChange(context) {
    const { before, after } = context;
    const isOwn = (values: Values) => !values.truthy('postgresql.auth.existingSecret');
    if (!staysOn(context, 'postgresql.enabled') || !isOwn(before) || !isOwn(after)) return [];
    return allChanged(context, PASSWORDS).map(({ at }) => ({
      at,
      message:
        'The password in the cluster stays as it is: Helm ignores the new one, and where a tool only renders, logins fail.',
    }));
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  auth:
    password: first
`,
    bad: `deploymentChart: platform
postgresql:
  auth:
    password: second
`,
    good: `deploymentChart: platform
postgresql:
  auth:
    password: first
  primary:
    resources: {}
`,
  },
};
