import type { ChangeContext } from '../rules/rule.ts';
import type { Values } from '../values/values.ts';

/** A volume that a StatefulSet of a sub-chart claims for each of its pods. */
export interface ClaimedVolume {
  /** Of its settings. */
  readonly at: string;
  readonly of: string;
  isThere(values: Values): boolean;
}

const isReplicated = (values: Values, chart: string) =>
  values.get(`${chart}.architecture`) === 'replication';
const isStatefulSet = (values: Values, at: string) => values.get(`${at}.kind`) !== 'Deployment';

const CLAIMED_VOLUMES: readonly ClaimedVolume[] = [
  {
    at: 'postgresql.primary.persistence',
    of: 'PostgreSQL',
    isThere: (values) => values.truthy('postgresql.enabled'),
  },
  {
    at: 'postgresql.readReplicas.persistence',
    of: "PostgreSQL's read replicas",
    isThere: (values) => values.truthy('postgresql.enabled') && isReplicated(values, 'postgresql'),
  },
  {
    at: 'redis.master.persistence',
    of: 'Redis',
    isThere: (values) =>
      values.truthy('redis.enabled') &&
      !values.truthy('redis.sentinel.enabled') &&
      isStatefulSet(values, 'redis.master'),
  },
  {
    at: 'redis.replica.persistence',
    of: "Redis' replicas",
    isThere: (values) =>
      values.truthy('redis.enabled') &&
      isReplicated(values, 'redis') &&
      isStatefulSet(values, 'redis.replica'),
  },
  {
    at: 'rabbitmq.persistence',
    of: 'RabbitMQ',
    isThere: (values) => values.truthy('rabbitmq.enabled'),
  },
];

/** Those that are there before and after a change. */
export function keptVolumes({ before, after }: ChangeContext): readonly ClaimedVolume[] {
  return CLAIMED_VOLUMES.filter(({ isThere }) => isThere(before) && isThere(after));
}

/** Those that the StatefulSet makes itself on both sides: on, and no claim of somebody else's. */
export function ownVolumes(context: ChangeContext): readonly ClaimedVolume[] {
  const isOwn = (values: Values, at: string) =>
    values.truthy(`${at}.enabled`) && !values.truthy(`${at}.existingClaim`);
  return keptVolumes(context).filter(
    ({ at }) => isOwn(context.before, at) && isOwn(context.after, at),
  );
}
