import { cliffsBetween } from '../../changes/cliffs.ts';
import { compareVersions } from '../../charts/version.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { ChangeRule, HoverNote } from '../rule.ts';

/** Advice on hover of the keys that upgrade; a finding where a change does. */
export const backupBeforeUpgrade: HoverNote & ChangeRule = {
  id: 'backup-before-upgrade',
  section: 'database',
  severity: 'info',
  title: 'Back up the database before an upgrade',
  why: 'A newer version migrates the database when it starts. Going back to the older version then takes a dump or snapshot from before, above all where a release migrates data.',
  how: 'Take a snapshot of the external database, or dump the bundled one: `kubectl exec RELEASE-postgresql-0 -- sh -c \'PGPASSWORD="$POSTGRES_POSTGRES_PASSWORD" pg_dumpall -U postgres\' > polyaxon.sql`.',
  docs: docs('docs/setup/upgrade/how-to'),
  charts: ['platform', 'agent'],
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
  applies: ({ profile, chart }) => profile === 'production' && chart.name === 'platform',
  checkChange({ before, after }) {
    const order = compareVersions(after.version, before.version);
    if (order === 0) return [];
    const [from, to] = [before.version, after.version];
    const at = 'deploymentVersion';
    if (order < 0) {
      const message = say`From ${from} down to ${to}: migrations are not taken back, so the database has to be restored from a backup.`;
      return [{ at, message, severity: 'warning' }];
    }
    const crossed = cliffsBetween(before, after).map(({ version, says, severity }) => ({
      at,
      message: say`From ${from} to ${to}, ${version} is crossed: ${says}.`,
      severity,
    }));
    const backup = before.truthy('postgresql.enabled')
      ? 'dump the bundled database'
      : 'take a snapshot of the database';
    return before.chart.name === 'agent' || !isMigrating(from, to)
      ? crossed
      : [
          { at, message: say`From ${from} to ${to} the database is migrated: ${backup} first.` },
          ...crossed,
        ];
  },
  example: {
    before: 'deploymentChart: platform\ndeploymentVersion: 2.11.0\n',
    bad: 'deploymentChart: platform\ndeploymentVersion: 2.15.1\n',
    good: 'deploymentChart: platform\ndeploymentVersion: 2.11.0\ntimezone: UTC\n',
  },
};

/** A patch restarts pods and does nothing else. */
function isMigrating(from: string, to: string): boolean {
  const line = (version: string) => version.split('.').slice(0, 2).join('.');
  return line(from) !== line(to);
}
