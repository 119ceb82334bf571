import { compareVersions } from '../charts/version.ts';
import type { Values } from '../values/values.ts';

/** A chart version from which an upgrade with the same values is more than a restart. */
export interface Cliff {
  readonly version: string;
  readonly says: string;
  readonly severity: 'error' | 'warning' | 'info';
  applies(before: Values, after: Values): boolean;
}

const hasDatabase = (values: Values) => values.truthy('postgresql.enabled');
const always = () => true;

/** Found by rendering both sides of each with the same values; see docs/changes.md. */
const CLIFFS: readonly Cliff[] = [
  {
    version: '1.22.0',
    severity: 'error',
    says: 'the selector of the API’s Deployment (agent chart: of the streams’) changes, which Kubernetes refuses: delete that Deployment first, and rename the keys that moved',
    applies: always,
  },
  {
    version: '1.22.0',
    severity: 'error',
    says: 'the bundled PostgreSQL goes from 11 to 15 and its StatefulSet is refused: dump the database, install anew and restore',
    applies: hasDatabase,
  },
  {
    version: '2.0.1',
    severity: 'info',
    says: '`agent.enabled` is on unless it is set, so an agent appears',
    applies: (before) => before.chart.name === 'platform' && !before.isWritten('agent.enabled'),
  },
  {
    version: '2.5.0',
    severity: 'error',
    says: 'the bundled PostgreSQL goes from 15 to 16, which does not start on the old files: dump and restore, or pin `postgresql.image.tag`',
    applies: (before, after) => hasDatabase(before) && !after.isWritten('postgresql.image.tag'),
  },
  {
    version: '2.12.0',
    severity: 'error',
    says: 'the old CRD leaves the chart and every Operation is deleted with it: let all runs end first',
    applies: (before) => before.truthy('operator.enabled') && !before.truthy('operator.skipCRD'),
  },
  {
    version: '2.12.0',
    severity: 'info',
    says: 'the images of the bundled PostgreSQL and Redis come from another repository, so both restart',
    applies: (before) => hasDatabase(before) || before.truthy('redis.enabled'),
  },
  {
    version: '2.14.0',
    severity: 'warning',
    says: '`limitResources` is on unless it is set, so all components get limits',
    applies: (before) => !before.isWritten('limitResources'),
  },
];

/** The cliffs between two versions, the lower one's own not among them. */
export function cliffsBetween(before: Values, after: Values): readonly Cliff[] {
  return CLIFFS.filter(
    ({ version, applies }) =>
      compareVersions(before.version, version) < 0 &&
      compareVersions(after.version, version) >= 0 &&
      applies(before, after),
  );
}
