import { not, truthy } from '../../conditions/words.ts';
import type { FixPlan } from '../../fix.ts';
import { isTemplated } from '../../json.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const SERVER = `postgresql:
  enabled: false
externalServices:
  postgresql:
    host: \${1:db.example.com}
    port: \${2:5432}
    database: \${3:polyaxon}
    user: \${4:polyaxon}
`;

const WITH_PASSWORD: FixPlan = {
  title: 'Use an external PostgreSQL',
  changes: [{ merge: `${SERVER}    password: "\${5:change-me}"` }],
};

const WITH_SECRET: FixPlan = {
  title: 'Use an external PostgreSQL with its password in a platformSecret',
  changes: [{ merge: `${SERVER}platformSecret: \${5:polyaxon-platform}` }],
};

export const postgresqlInCluster: Rule = {
  id: 'postgresql-in-cluster',
  section: 'database',
  severity: 'warning',
  title: 'Use an external PostgreSQL',
  why: 'Users, projects and run metadata exist only in this database. The bundled one is, by default, a single pod on the same cluster, and a newer chart or image may not be able to read what an older one wrote. The guide strongly advises against it in production.',
  how: 'Run PostgreSQL outside of the chart (a managed service or your own highly available setup), restore a dump there, then switch `postgresql.enabled` off and fill in `externalServices.postgresql`. A `platformSecret` takes the place of every password that the chart would wire up: besides `POLYAXON_DB_PASSWORD` it must hold `POLYAXON_ADMIN_PASSWORD` and those of broker and mail, and `encryptionSecret` is not read beside it.',
  docs: docs('docs/setup/platform/postgresql-ha', 'external-postgresql'),
  charts: ['platform'],
  production: true,
  absence: true,
  source: 'polyaxon/templates/partials/_postgres.tpl, partials/_plaform.tpl',
  condition: not(truthy('postgresql.enabled')),
  check({ values }) {
    if (isTemplated(values.get('postgresql.enabled'))) return [];
    const by = values.isWritten('postgresql.enabled') ? '' : say` by default`;
    return [
      {
        at: 'postgresql.enabled',
        message: say`The bundled PostgreSQL is enabled${by}: users, projects and run metadata live in a database pod of this cluster.`,
        fixes: fixes(values.truthy('platformSecret'), values.truthy('encryptionSecret')),
      },
    ];
  },
  example: {
    bad: 'deploymentChart: platform\npostgresql:\n  enabled: true\n',
    good: `deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db.example.com
    port: 5432
    database: polyaxon
    user: polyaxon
platformSecret: polyaxon-platform
`,
  },
};

/** With a platformSecret, a password in the values is not read, nor is `encryptionSecret` (_plaform.tpl:5-14, 34). */
function fixes(platformSecret: boolean, encryptionSecret: boolean): readonly FixPlan[] {
  if (platformSecret) return [WITH_SECRET];
  return encryptionSecret ? [WITH_PASSWORD] : [WITH_PASSWORD, WITH_SECRET];
}
