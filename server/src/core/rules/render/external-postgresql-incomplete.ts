import type { FixPlan } from '../../fix.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const EXTERNAL = 'externalServices.postgresql';

export const externalPostgresqlIncomplete: Rule = {
  id: 'external-postgresql-incomplete',
  section: 'render',
  severity: 'error',
  title: 'Say where the external PostgreSQL is, and its password',
  why: 'Without the bundled database the chart takes the address from `externalServices.postgresql`. Helm does not mind an empty host, and for an empty password the chart makes up a new random one at every install and upgrade.',
  how: 'Set `host` and `password` under `externalServices.postgresql`, or keep the password in a `platformSecret` as `POLYAXON_DB_PASSWORD`. Unless they are set, user and database are both `polyaxon`, and the port is 5432.',
  docs: docs('docs/setup/platform/postgresql-ha', 'external-postgresql'),
  charts: ['platform'],
  absence: true,
  source: 'polyaxon/templates/partials/_postgres.tpl, polyaxon/templates/platform-secrets.yaml',
  *check({ values }) {
    if (values.truthy('postgresql.enabled')) return;
    if (isOpen(values, 'postgresql.enabled') || isOpen(values, EXTERNAL)) return;
    const needsPassword =
      !values.truthy(`${EXTERNAL}.password`) && !values.truthy('platformSecret');
    const fixes = completions(values, needsPassword);
    if (!values.truthy(`${EXTERNAL}.host`)) {
      const message =
        'The bundled database is off and `externalServices.postgresql.host` is empty, so the platform has no database to connect to.';
      yield { at: place(values, 'host'), message, fixes };
    } else if (needsPassword) {
      const message =
        'No password for the external PostgreSQL: the chart makes up a new one at every install and upgrade.';
      yield { at: place(values, 'password'), message, fixes };
    }
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  enabled: false
`,
    good: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
    password: change-me
`,
  },
};

/** Where there is no block for it yet, the switch is what led here. */
function place(values: Values, key: string): string {
  return values.isWritten(EXTERNAL) ? `${EXTERNAL}.${key}` : 'postgresql.enabled';
}

function completions(values: Values, needsPassword: boolean): readonly FixPlan[] {
  const missing = [
    ['host', `\${1:db.example.com}`],
    ['port', `\${2:5432}`],
    ['database', `\${3:polyaxon}`],
    ['user', `\${4:polyaxon}`],
  ].filter(([key]) => !values.truthy(`${EXTERNAL}.${key}`));
  const block = [...missing].map(([key, value]) => `    ${key}: ${value}\n`).join('');
  const merge = `externalServices:\n  postgresql:\n${block}`;
  if (!needsPassword) return [{ title: 'Complete the external PostgreSQL', changes: [{ merge }] }];
  const password: FixPlan = {
    title: 'Complete the external PostgreSQL',
    changes: [{ merge: `${merge}    password: "\${5:change-me}"\n` }],
  };
  // A platformSecret would put an `encryptionSecret` out of use (partials/_plaform.tpl:5-14).
  if (values.truthy('encryptionSecret')) return [password];
  const secret = { merge: `platformSecret: \${5:polyaxon-platform}\n` };
  return [
    password,
    {
      title: 'Complete the external PostgreSQL with its password in a platformSecret',
      changes: missing.length > 0 ? [{ merge: `${merge}${secret.merge}` }] : [secret],
    },
  ];
}
