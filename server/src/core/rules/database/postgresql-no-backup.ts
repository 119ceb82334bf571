import { given, truthy } from '../../conditions/words.ts';
import { isTemplated } from '../../json.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const BACKUP = `postgresql:
  backup:
    enabled: true
    cronjob:
      schedule: "\${1:0 2 * * *}"
      storage:
        size: \${2:8Gi}`;

export const postgresqlNoBackup: Rule = {
  id: 'postgresql-no-backup',
  section: 'database',
  severity: 'info',
  title: 'Dump the bundled database regularly',
  why: 'Migrations run when a new version starts, and there is no way back without a dump or snapshot of the database from before.',
  how: 'Let the bundled chart run `pg_dumpall` on a schedule. It writes to a volume of the same cluster and never deletes old dumps, so size the volume, prune it, and copy the dumps elsewhere. A volume snapshot that you take yourself does as well; then silence this rule.',
  docs: docs('docs/setup/upgrade/how-to'),
  charts: ['platform'],
  production: true,
  absence: true,
  // The sub-chart of older releases has no backup job.
  versions: { from: '2.5' },
  source: 'polyaxon/charts/postgresql/templates/backup/cronjob.yaml',
  condition: given(truthy('postgresql.enabled'), truthy('postgresql.backup.enabled')),
  check({ values }) {
    const known = ['postgresql.enabled', 'postgresql.backup.enabled'].map((path) =>
      values.get(path),
    );
    if (known.some(isTemplated)) return [];
    return [
      {
        at: 'postgresql.backup.enabled',
        message: 'The bundled PostgreSQL is not backed up: no job dumps it.',
        fixes: [{ title: 'Dump the database every night', changes: [{ merge: BACKUP }] }],
      },
    ];
  },
  example: {
    bad: 'deploymentChart: platform\npostgresql:\n  enabled: true\n',
    good: `deploymentChart: platform
postgresql:
  backup:
    enabled: true
    cronjob:
      schedule: "0 2 * * *"
      storage:
        size: 8Gi
`,
  },
};
