import { holds } from '../conditions/holds.ts';
import { all, any, given, named, not, oneOf, truthy } from '../conditions/words.ts';
import type { JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { isPlacementOpen, placed, placedAt } from './placement.ts';

/** Pods of a dependency that are placed together. */
export interface Pods {
  /** Where the sub-chart reads their `nodeSelector`, `tolerations` and `affinity`. */
  readonly at: Path;
  /** Whether there are such pods; always, if left out. */
  readonly when?: JsonObject;
}

export interface Dependency {
  readonly name: string;
  readonly pods: readonly Pods[];
  /** Where scheduling keys are written in vain: older sub-charts read them there, or the docs show it. */
  readonly astray: readonly Path[];
}

/** Services that the chart bundles as sub-charts. Those never see Polyaxon's global scheduling keys. */
export const DEPENDENCIES: readonly Dependency[] = [
  {
    name: 'postgresql',
    pods: [
      { at: ['postgresql', 'primary'] },
      {
        at: ['postgresql', 'readReplicas'],
        when: named('postgresql-replicates', oneOf('postgresql.architecture', ['replication'])),
      },
    ],
    astray: [['postgresql'], ['postgresql', 'master'], ['postgresql', 'slave']],
  },
  {
    name: 'redis',
    pods: [
      { at: ['redis', 'master'] },
      {
        at: ['redis', 'replica'],
        // The sub-chart's own default, which the values need not hold, is `replication`.
        when: named(
          'redis-replicates',
          not(
            any(
              oneOf('redis.architecture', ['standalone']),
              oneOf('redis.replica.replicaCount', [0]),
            ),
          ),
        ),
      },
    ],
    astray: [['redis'], ['redis', 'slave']],
  },
  { name: 'rabbitmq', pods: [{ at: ['rabbitmq'] }], astray: [] },
];

/** These pods are placed, or there are none. */
function podsPlaced({ at, when }: Pods): JsonObject {
  const own = any(
    placedAt(at),
    // The sub-charts' shorthand; read only where `affinity` is empty (primary/statefulset.yaml:56-62).
    all(not(truthy([...at, 'affinity'])), oneOf([...at, 'nodeAffinityPreset', 'type'], ['hard'])),
  );
  return named(`${at.join('.')}-placed`, when ? given(when, own) : own);
}

export const allDependenciesPlaced: JsonObject = all(
  ...DEPENDENCIES.map((dependency) =>
    given(truthy([dependency.name, 'enabled']), all(...dependency.pods.map(podsPlaced))),
  ),
);

/** The pods of a dependency that may run anywhere; none where nothing certain can be said. */
export function unplacedPods(values: Values, dependency: Dependency): readonly Path[] {
  const { name, pods, astray } = dependency;
  const isUncertain =
    values.isOpen([name, 'enabled']) ||
    values.isOpen([name, 'architecture']) ||
    pods.some(({ at }) => isPlacementOpen(values, at)) ||
    // Told by `subchart-key-ignored`, with the place that is read.
    astray.some((parent) => holds(placed, values.writtenAt(parent)));
  if (isUncertain || !values.truthy([name, 'enabled'])) return [];
  return pods.filter((each) => !holds(podsPlaced(each), values.effective)).map(({ at }) => at);
}
