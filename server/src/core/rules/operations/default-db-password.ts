import { databasePasswords } from '../../deployment/database-passwords.ts';
import { setKeys } from '../../fixes/set-keys.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** In the chart's values.yaml, for everybody to read. */
const DEFAULT = 'polyaxon';

const SAME = { password: '${1:change-me}', postgresPassword: '${1}' };

export const defaultDbPassword: Rule = {
  id: 'default-db-password',
  section: 'operations',
  severity: 'warning',
  title: 'Give the bundled database a password of its own',
  why: 'The default is published with the chart. Whatever reaches the database in the cluster can log in with it, also as superuser.',
  how: 'Write one text into `postgresql.auth.password` and `postgresql.auth.postgresPassword`. A database that already has data keeps its old passwords: change them there first, with `ALTER ROLE`, or the platform is locked out.',
  docs: docs('docs/setup/platform/postgresql-ha'),
  charts: ['platform'],
  production: true,
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/values.yaml',
  *check({ values }) {
    const passwords = databasePasswords(values);
    if (passwords?.password !== DEFAULT || passwords.postgresPassword !== DEFAULT) return;
    const written = ['postgresql.auth.password', 'postgresql.auth.postgresPassword'].find((path) =>
      values.isWritten(path),
    );
    yield {
      at: written ?? 'postgresql.enabled',
      message: "The bundled database has the chart's published default password.",
      // A platformSecret holds the password too, and would have to change with it.
      fixes: values.truthy('platformSecret')
        ? []
        : [{ title: 'Set a database password', changes: setKeys(values, 'postgresql.auth', SAME) }],
    };
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  enabled: true
`,
    good: `deploymentChart: platform
postgresql:
  enabled: true
  auth:
    password: change-me
    postgresPassword: change-me
`,
  },
};
