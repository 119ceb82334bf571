import type { FixPlan } from '../../fix.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';
import { snippetScalar } from '../snippet.ts';
import { type DatabasePasswords, databasePasswords } from './database-passwords.ts';

export const dbPasswordMismatch: Rule = {
  id: 'db-password-mismatch',
  section: 'render',
  severity: 'error',
  title: 'Keep both passwords of the bundled database equal',
  why: 'The database creates `auth.username` with `auth.password`, but the platform logs in as that user with `auth.postgresPassword`, which is meant for the superuser. An empty one becomes a random text of its own.',
  how: 'Write the same text into `postgresql.auth.password` and `postgresql.auth.postgresPassword`. A database that already has data keeps its old passwords: change them there as well, with `ALTER ROLE`.',
  docs: docs('docs/setup/platform/postgresql-ha'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/partials/_plaform.tpl, polyaxon/charts/postgresql/templates/secrets.yaml',
  *check({ values }) {
    // The platform then takes its password from there.
    if (values.truthy('platformSecret')) return;
    const passwords = databasePasswords(values);
    if (!passwords) return;
    const { password, postgresPassword } = passwords;
    if (password === postgresPassword && password !== '') return;
    const isWritten = values.isWritten('postgresql.auth.password');
    yield {
      at: isWritten ? 'postgresql.auth.password' : 'postgresql.auth.postgresPassword',
      message: `\`${String(values.get('postgresql.auth.username'))}\` is created with \`auth.password\`, but the platform logs in with \`auth.postgresPassword\`, which is another text.`,
      fixes: fixes(values, passwords),
    };
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  auth:
    password: change-me
`,
    good: `deploymentChart: platform
postgresql:
  auth:
    password: change-me
    postgresPassword: change-me
`,
  },
};

/** The password that somebody wrote wins over the chart's; between two of them there is a choice. */
function fixes(
  values: Values,
  { password, postgresPassword }: DatabasePasswords,
): readonly FixPlan[] {
  const isChosen = (key: string, text: string) =>
    text !== '' && values.isWritten(['postgresql', 'auth', key]);
  const first = isChosen('password', password)
    ? [set('Use auth.password for both', snippetScalar(password))]
    : [];
  const second = isChosen('postgresPassword', postgresPassword)
    ? [set('Use auth.postgresPassword for both', snippetScalar(postgresPassword))]
    : [];
  const plans = [...first, ...second];
  return plans.length > 0 ? plans : [set('Set one password for both', `\${1:change-me}`, '${1}')];
}

function set(title: string, password: string, again = password): FixPlan {
  const merge = `postgresql:\n  auth:\n    password: ${password}\n    postgresPassword: ${again}\n`;
  return { title, changes: [{ merge }] };
}
