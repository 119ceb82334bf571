import { all, any, given, not, truthy } from '../conditions/words.ts';
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

/** Services of both charts that take the global scheduling keys where they have none of their own. */
export const CORE_SERVICES: readonly string[] = [
  'gateway',
  'agent',
  'operator',
  'scheduler',
  'compiler',
  'worker',
  'beat',
  'flower',
];

/** A service has pods. No template reads `gateway.enabled`: the gateway is always there. */
export function serviceEnabled(service: string): JsonObject {
  return service === 'gateway' ? {} : truthy([service, 'enabled']);
}

/** A field of a service, if not empty, takes the place of the global one (partials/_gateway.tpl:4-32). */
export function servicePlaced(service: string): JsonObject {
  const affinity = [service, 'affinity'];
  return any(
    truthy([service, 'nodeSelector']),
    truthy('nodeSelector'),
    required(affinity),
    all(not(truthy(affinity)), required(['affinity'])),
  );
}

/** Pods are placed by the keys at `parent` alone, be it the root or `metrics`. */
export function placedAt(parent: Path): JsonObject {
  return any(truthy([...parent, 'nodeSelector']), required([...parent, 'affinity']));
}

function required(affinity: Path): JsonObject {
  return any(
    truthy([...affinity, 'nodeAffinity', REQUIRED]),
    truthy([...affinity, 'podAntiAffinity', REQUIRED]),
  );
}

/** `metrics` reads its own scheduling keys and no others (metrics/metrics-deployment.yaml:21-32). */
export const metricsFollowsCore: JsonObject = any(
  not(truthy('metrics.enabled')),
  not(placedAt([])),
  placedAt(['metrics']),
);

export const someCorePlaced: JsonObject = any(
  ...CORE_SERVICES.map((service) => all(serviceEnabled(service), servicePlaced(service))),
);

export const allCorePlaced: JsonObject = all(
  ...CORE_SERVICES.map((service) => given(serviceEnabled(service), servicePlaced(service))),
);

/** Another tool fills in the keys at `parent` that place pods. */
export function isPlacementOpen(values: Values, parent: Path): boolean {
  return [
    ['nodeSelector'],
    ['affinity', 'nodeAffinity', REQUIRED],
    ['affinity', 'podAntiAffinity', REQUIRED],
  ].some((keys) => isOpen(values, [...parent, ...keys]));
}
