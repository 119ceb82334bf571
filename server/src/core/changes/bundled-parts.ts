import type { ChangeContext } from '../rules/rule.ts';
import type { Values } from '../values/values.ts';

/** Pods of a sub-chart, with settings of their own. */
export interface BundledPart {
  /** Of its settings. */
  readonly at: string;
  readonly of: string;
  isThere(values: Values): boolean;
}

const isReplicated = (values: Values, chart: string) =>
  values.get(`${chart}.architecture`) === 'replication';

const BUNDLED_PARTS: readonly BundledPart[] = [
  {
    at: 'postgresql.primary',
    of: 'PostgreSQL',
    isThere: (values) => values.truthy('postgresql.enabled'),
  },
  {
    at: 'postgresql.readReplicas',
    of: "PostgreSQL's read replicas",
    isThere: (values) => values.truthy('postgresql.enabled') && isReplicated(values, 'postgresql'),
  },
  {
    at: 'redis.master',
    of: 'Redis',
    isThere: (values) => values.truthy('redis.enabled') && !values.truthy('redis.sentinel.enabled'),
  },
  {
    at: 'redis.replica',
    of: "Redis' replicas",
    isThere: (values) => values.truthy('redis.enabled') && isReplicated(values, 'redis'),
  },
  {
    at: 'rabbitmq',
    of: 'RabbitMQ',
    isThere: (values) => values.truthy('rabbitmq.enabled'),
  },
];

export function bundledParts(values: Values): readonly BundledPart[] {
  return BUNDLED_PARTS.filter(({ isThere }) => isThere(values));
}

/** Those that are there before and after a change. */
export function keptParts({ before, after }: ChangeContext): readonly BundledPart[] {
  return bundledParts(before).filter(({ isThere }) => isThere(after));
}
