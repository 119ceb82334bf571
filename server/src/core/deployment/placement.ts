import { all, any, at, given, named, not, truthy } from '../conditions/words.ts';
import type { JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import { isOpen } from '../values/is-open.ts';
import type { Values } from '../values/values.ts';

/*
 * Which pods may run on chosen nodes only. "Placed" means a node selector or a required affinity:
 * tolerations and preferred affinity (the chart's default is one, and its selector fits no pod) still
 * let a pod land beside user runs.
 */

export const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/** Services of both charts that run Polyaxon's own code. */
export const POLYAXON_SERVICES: readonly string[] = [
  'gateway',
  'agent',
  'operator',
  'scheduler',
  'compiler',
  'worker',
  'beat',
];

/** Services of both charts that take the global scheduling keys where they have none of their own. */
export const CORE_SERVICES: readonly string[] = [...POLYAXON_SERVICES, 'flower'];

/** A service has pods. No template reads `gateway.enabled`: the gateway is always there. */
function serviceEnabled(service: string): JsonObject {
  return service === 'gateway' ? {} : truthy([service, 'enabled']);
}

export function isServiceEnabled(values: Values, service: string): boolean {
  return service === 'gateway' || values.truthy([service, 'enabled']);
}

/** An affinity that keeps pods off other nodes. */
const pinned = named(
  'pinned',
  any(truthy(['nodeAffinity', REQUIRED]), truthy(['podAntiAffinity', REQUIRED])),
);

/** The keys of a map, be it the root, `metrics` or a dependency's own, place pods. */
export const placed: JsonObject = named(
  'placed',
  any(truthy('nodeSelector'), at('affinity', pinned)),
);

/** Pods are placed by the keys at `parent` alone. */
export function placedAt(parent: Path): JsonObject {
  return at(parent, placed);
}

const globallyPinned = named('globally-pinned', at('affinity', pinned));

/** A field of a service, if not empty, takes the place of the global one (partials/_gateway.tpl:4-32). */
export function servicePlaced(service: string): JsonObject {
  return named(
    `${service}-placed`,
    any(
      placedAt([service]),
      truthy('nodeSelector'),
      all(not(truthy([service, 'affinity'])), globallyPinned),
    ),
  );
}

/** `metrics` reads its own scheduling keys and no others (metrics/metrics-deployment.yaml:21-32). */
export const metricsFollowsCore: JsonObject = named(
  'metrics-follows-core',
  any(not(truthy('metrics.enabled')), not(placed), placedAt(['metrics'])),
);

export const someCorePlaced: JsonObject = named(
  'some-core-placed',
  any(...CORE_SERVICES.map((service) => all(serviceEnabled(service), servicePlaced(service)))),
);

export const allCorePlaced: JsonObject = named(
  'all-core-placed',
  all(...CORE_SERVICES.map((service) => given(serviceEnabled(service), servicePlaced(service)))),
);

/** Another tool fills in the keys at `parent` that place pods. */
export function isPlacementOpen(values: Values, parent: Path): boolean {
  return [
    ['nodeSelector'],
    ['affinity', 'nodeAffinity', REQUIRED],
    ['affinity', 'podAntiAffinity', REQUIRED],
  ].some((keys) => isOpen(values, [...parent, ...keys]));
}
