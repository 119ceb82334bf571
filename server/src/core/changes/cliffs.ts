import { compareVersions } from '../charts/version.ts';
import type { Values } from '../values/values.ts';

/** A chart version from which an upgrade with the same values is more than a restart. */
export interface Cliff {
  readonly version: string;
  readonly says: string;
  readonly severity: 'error' | 'warning' | 'info';
  applies(before: Values, after: Values): boolean;
}

type Applies = Cliff['applies'];

const always: Applies = () => true;
/** What goes or comes with the upgrade is told of by rules of its own. */
const keeps =
  (key: string): Applies =>
  (before, after) =>
    before.truthy(key) && after.truthy(key);
const keepsDatabase = keeps('postgresql.enabled');
const keepsRedis = keeps('redis.enabled');
/** Defaults of the version may be those of the nearest one that is known. */
const setsOn = (values: Values, key: string) => values.isWritten(key) && values.truthy(key);
const isPlatform = ({ chart }: Values) => chart.name === 'platform';

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
    applies: keepsDatabase,
  },
  {
    version: '1.22.0',
    severity: 'error',
    says: 'the selector of the bundled Redis changes, which Kubernetes refuses: delete its StatefulSets first',
    applies: keepsRedis,
  },
  {
    version: '1.22.0',
    severity: 'warning',
    says: '`broker` is `redis` unless it is set, and was `rabbitmq`: tasks that still wait there are lost',
    applies: (before, after) =>
      isPlatform(before) &&
      after.truthy('scheduler.enabled') &&
      !before.isWritten('broker') &&
      !after.isWritten('broker'),
  },
  {
    version: '2.0.1',
    severity: 'info',
    says: '`agent.enabled` is on unless it is set, so an agent appears',
    applies: (before, after) =>
      isPlatform(before) && !setsOn(before, 'agent.enabled') && !after.isWritten('agent.enabled'),
  },
  {
    version: '2.0.1',
    severity: 'info',
    says: 'the gateway asks for 1 CPU and 2000Mi unless `gateway.resources` is set: on smaller nodes it stays Pending',
    applies: (before, after) => isPlatform(before) && !after.isWritten('gateway.resources'),
  },
  {
    version: '2.5.0',
    severity: 'error',
    says: 'the bundled PostgreSQL goes from 15 to 16, which does not start on the old files: dump and restore, or pin `postgresql.image.tag`',
    applies: (before, after) =>
      keepsDatabase(before, after) && !after.isWritten('postgresql.image.tag'),
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
    applies: (before, after) =>
      (keepsDatabase(before, after) && !after.isWritten('postgresql.image.repository')) ||
      (keepsRedis(before, after) && !after.isWritten('redis.image.repository')),
  },
  {
    version: '2.14.0',
    severity: 'warning',
    says: '`limitResources` is on unless it is set, so all components get limits',
    applies: (before, after) =>
      !setsOn(before, 'limitResources') && !after.isWritten('limitResources'),
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
