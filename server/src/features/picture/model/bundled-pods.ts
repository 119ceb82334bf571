import { isTemplated } from '../../../core/json.ts';
import type { Path } from '../../../core/path.ts';
import type { Values } from '../../../core/values/values.ts';
import { type Message, say } from '../../../core/words/say.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import type { Pods } from './core-pods.ts';
import { nodeChoiceOf } from './node-choice.ts';
import { subchartUser } from './pod-user.ts';
import { resourceLines } from './resources.ts';
import { shown } from './shown.ts';

/** A StatefulSet of a sub-chart (postgresql 12 and 15, redis 17 and 20, rabbitmq 11). */
interface Bundled {
  readonly chart: string;
  readonly title: Message;
  /** Where the sub-chart reads scheduling, resources and security context of these pods. */
  readonly at: Path;
  readonly does: Message;
  /** The end of the StatefulSet's name. */
  readonly object: (values: Values) => string;
  readonly replicas: (values: Values) => Message | undefined;
  readonly when?: (values: Values) => boolean;
}

const isReplicated = (values: Values) => values.get('postgresql.architecture') === 'replication';
const hasSentinel = (values: Values) => values.truthy('redis.sentinel.enabled');
const hasRedisReplicas = (values: Values) => values.get('redis.architecture') !== 'standalone';

function count(values: Values, path: Path, otherwise: number): Message | undefined {
  const replicas = values.get(path) ?? otherwise;
  return replicas === 1 ? undefined : shown(replicas);
}

const BUNDLED: readonly Bundled[] = [
  {
    chart: 'postgresql',
    title: 'postgresql',
    at: ['postgresql', 'primary'],
    does: say`the database`,
    object: (values) => (isReplicated(values) ? 'postgresql-primary' : 'postgresql'),
    replicas: () => undefined,
  },
  {
    chart: 'postgresql',
    title: say`postgresql read replica`,
    at: ['postgresql', 'readReplicas'],
    does: say`a copy of the database`,
    object: () => 'postgresql-read',
    replicas: (values) => count(values, ['postgresql', 'readReplicas', 'replicaCount'], 1),
    when: isReplicated,
  },
  {
    chart: 'redis',
    title: 'redis',
    at: ['redis', 'master'],
    does: say`hands tasks to the scheduler`,
    object: () => 'redis-master',
    replicas: (values) => count(values, ['redis', 'master', 'count'], 1),
    when: (values) => !hasSentinel(values),
  },
  {
    chart: 'redis',
    title: say`redis replica`,
    at: ['redis', 'replica'],
    does: say`copies of Redis, which Polyaxon does not read`,
    object: () => 'redis-replicas',
    replicas: (values) => count(values, ['redis', 'replica', 'replicaCount'], 3),
    when: (values) => hasRedisReplicas(values) && !hasSentinel(values),
  },
  {
    chart: 'redis',
    title: 'redis',
    at: ['redis', 'replica'],
    does: say`with a sentinel in each pod`,
    object: () => 'redis-node',
    replicas: (values) => count(values, ['redis', 'replica', 'replicaCount'], 3),
    when: hasSentinel,
  },
  {
    chart: 'rabbitmq',
    title: 'rabbitmq',
    at: ['rabbitmq'],
    does: say`hands tasks to the scheduler`,
    object: () => 'rabbitmq',
    replicas: (values) => count(values, ['rabbitmq', 'replicaCount'], 1),
  },
];

/** Pods of the sub-charts. They never see the global scheduling keys. */
export function bundledPods(subject: Subject): readonly Pods[] {
  const { values } = subject;
  if (values.chart.name !== 'platform') return [];
  return BUNDLED.flatMap((bundled): readonly Pods[] => {
    const { chart, title, at, does, object, replicas, when } = bundled;
    const enabled = [chart, 'enabled'];
    if (!values.truthy(enabled) || when?.(values) === false) return [];
    const number = replicas(values);
    const open = isTemplated(values.get(enabled));
    const facts = [
      ...(open ? [factOf(subject, enabled, say`on or off is filled in elsewhere`)] : []),
      subchartUser(subject, at),
    ];
    const part = {
      title,
      ...(number === undefined ? {} : { replicas: number }),
      lines: [does, ...resourceLines(values, [...at, 'resources'])],
      facts,
      at: anchorOf(subject, at.length > 1 && values.isWritten(at) ? at : [chart]),
      ...(isRenamed(values, chart) ? {} : { object: `StatefulSet {release}-${object(values)}` }),
    };
    return [{ part, placement: nodeChoiceOf(values, at, false) }];
  });
}

/** Then its objects have another name. */
function isRenamed(values: Values, chart: string): boolean {
  return ['nameOverride', 'fullnameOverride'].some((key) => values.truthy([chart, key]));
}
