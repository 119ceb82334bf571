import { docs } from '../links.ts';
import type { HoverNote } from '../rule.ts';

export const backupBeforeUpgrade: HoverNote = {
  id: 'backup-before-upgrade',
  section: 'database',
  severity: 'info',
  title: 'Back up the database before an upgrade',
  why: 'A newer version migrates the database when it starts. Going back to the older version then takes a dump or snapshot from before, above all where a release migrates data.',
  how: 'Take a snapshot of the external database, or dump the bundled one: `kubectl exec RELEASE-postgresql-0 -- sh -c \'PGPASSWORD="$POSTGRES_POSTGRES_PASSWORD" pg_dumpall -U postgres\' > polyaxon.sql`.',
  docs: docs('docs/setup/upgrade/how-to'),
  charts: ['platform'],
  source: 'polyaxon/templates/hooks/sync-db.yaml, hooks/tables.yaml',
  hoverOn: [
    'deploymentVersion',
    'gateway.imageTag',
    'scheduler.imageTag',
    'compiler.imageTag',
    'worker.imageTag',
    'beat.imageTag',
    'agent.imageTag',
    'operator.imageTag',
    'apiHooks.imageTag',
    'apiHooks.syncdb',
    'apiHooks.tables',
  ],
  applies: ({ profile }) => profile === 'production',
};
