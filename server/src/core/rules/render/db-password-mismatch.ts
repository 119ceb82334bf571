import { type DatabasePasswords, databasePasswords } from '../../deployment/database-passwords.ts';
import type { FixPlan } from '../../fix.ts';
import { setKeys } from '../../fixes/set-keys.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { plainText } from '../../json.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const AUTH = 'postgresql.auth';

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
    const isWritten = values.isWritten(`${AUTH}.password`);
    yield {
      at: isWritten ? `${AUTH}.password` : `${AUTH}.postgresPassword`,
      message: say`\`${plainText(values.get('postgresql.auth.username'))}\` is created with \`auth.password\`, but the platform logs in with \`auth.postgresPassword\`, which is another text.`,
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
function fixes(values: Values, passwords: DatabasePasswords): readonly FixPlan[] {
  const { password, postgresPassword } = passwords;
  const plans: FixPlan[] = [];
  if (isChosen(values, 'password')) {
    const changes = setKeys(values, AUTH, { postgresPassword: snippetScalar(password) });
    plans.push({ title: 'Use auth.password for both', changes });
  }
  if (isChosen(values, 'postgresPassword')) {
    const changes = setKeys(values, AUTH, { password: snippetScalar(postgresPassword) });
    plans.push({ title: 'Use auth.postgresPassword for both', changes });
  }
  if (plans.length > 0) return plans;
  const same = { password: '${1:change-me}', postgresPassword: '${1}' };
  return [{ title: 'Set one password for both', changes: setKeys(values, AUTH, same) }];
}

function isChosen(values: Values, key: string): boolean {
  return values.isWritten(`${AUTH}.${key}`) && values.truthy(`${AUTH}.${key}`);
}
