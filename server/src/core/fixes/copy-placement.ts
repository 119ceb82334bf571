import { type Placement, placementOf } from '../deployment/placement-of.ts';
import type { FixPlan } from '../fix.ts';
import type { Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { allOf, say } from '../words/say.ts';
import { nest } from './nest.ts';
import { snippetMap } from './snippet.ts';

/** The placement as something to merge at a path, without tolerations that already hold there. */
export function placementTemplate(placement: Placement, path: Path, tolerates: boolean): string {
  const { tolerations, ...pin } = placement;
  const kept = tolerations === undefined || tolerates ? pin : { ...pin, tolerations };
  return nest(path, `${snippetMap(kept, 0)}\n`);
}

/** Gives the placement of one core service to those that have none. */
export function copyFixes(
  values: Values,
  model: string,
  missing: readonly string[],
): readonly FixPlan[] {
  const placement = placementOf(values, model);
  if (!placement) return [];
  const tolerant = values.truthy('tolerations');
  const what = placement.nodeSelector ? say`node selector` : say`node affinity`;
  const template = (service: string) =>
    placementTemplate(placement, [service], tolerant || values.truthy([service, 'tolerations']));
  const copy: FixPlan = {
    title: say`Copy the ${what} of ${model} to ${allOf(missing)}`,
    changes: [{ merge: missing.map(template).join('') }],
  };
  // A service's own affinity would overrule a global one, so that is no way to reach them all.
  if (!placement.nodeSelector) return [copy];
  const global: FixPlan = {
    title: say`Use the ${what} of ${model} for all core services`,
    changes: [
      { merge: placementTemplate(placement, [], tolerant) + forMetrics(values, placement) },
    ],
  };
  return [global, copy];
}

/** Global keys do not reach `metrics` (metrics/metrics-deployment.yaml:21-32). */
function forMetrics(values: Values, placement: Placement): string {
  if (!values.truthy('metrics.enabled') || values.truthy('metrics.nodeSelector')) return '';
  return placementTemplate(placement, ['metrics'], values.truthy('metrics.tolerations'));
}
