import { holds } from '../../conditions/holds.ts';
import { isPlacementOpen, metricsFollowsCore } from '../../deployment/placement.ts';
import { placementOf } from '../../deployment/placement-of.ts';
import { placementTemplate } from '../../fixes/copy-placement.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';

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
    message: say`The global \`${key}\` does not reach \`metrics\`, so its pod can run on any node.`,
    // Safe: the pod keeps no state, and the global keys are meant for every pod of the chart.
    fixes: merge
      ? [{ title: say`Copy the global ${key} to metrics`, changes: [{ merge }], safe: true }]
      : [],
  };
}
