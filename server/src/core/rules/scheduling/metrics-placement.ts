import type { JsonObject } from '../../json.ts';
import type { Values } from '../../values/values.ts';
import { any, not, truthy } from '../conditions.ts';
import { holds } from '../holds.ts';
import { isOpen } from '../is-open.ts';
import type { Report } from '../rule.ts';
import { placementOf, placementTemplate } from './copy-placement.ts';
import { isPlacementOpen, placedAt } from './placement.ts';

/** `metrics` reads its own scheduling keys and no others (metrics/metrics-deployment.yaml:21-32). */
export const metricsFollowsCore: JsonObject = any(
  not(truthy('metrics.enabled')),
  not(placedAt([])),
  placedAt(['metrics']),
);

export function* reportMetrics(values: Values): Iterable<Report> {
  if (holds(metricsFollowsCore, values.effective)) return;
  if ([[], ['metrics']].some((parent) => isPlacementOpen(values, parent))) return;
  if (isOpen(values, 'metrics.enabled')) return;
  const key = values.truthy('nodeSelector') ? 'nodeSelector' : 'affinity';
  const placement = placementOf(values);
  const merge =
    placement && placementTemplate(placement, ['metrics'], values.truthy('metrics.tolerations'));
  yield {
    at: 'metrics.nodeSelector',
    message: `The global \`${key}\` does not reach \`metrics\`, so its pod can run on any node.`,
    // Safe: the pod keeps no state, and the global keys are meant for every pod of the chart.
    fixes: merge
      ? [{ title: `Copy the global ${key} to metrics`, changes: [{ merge }], safe: true }]
      : [],
  };
}
