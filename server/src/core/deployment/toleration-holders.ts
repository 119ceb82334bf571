import type { Path } from '../path.ts';
import { isOpen } from '../values/is-open.ts';
import type { Values } from '../values/values.ts';
import { CORE_SERVICES, isServiceEnabled } from './placement.ts';

/** Tolerations, and the services whose pods take them. */
export interface TolerationHolder {
  /** What holds them: the root or a service. */
  readonly at: Path;
  readonly pods: readonly string[];
}

/** A service's own tolerations take the place of the global ones; `metrics` knows only its own. */
export function tolerationHolders(values: Values): readonly TolerationHolder[] {
  const services = CORE_SERVICES.filter((each) => isServiceEnabled(values, each));
  const own = services.filter((service) => values.truthy([service, 'tolerations']));
  const rest = services.filter((service) => !own.includes(service));
  const root = values.truthy('tolerations') ? [{ at: [], pods: rest }] : [];
  const hasMetrics = values.truthy('metrics.enabled') && values.truthy('metrics.tolerations');
  const single = [...own, ...(hasMetrics ? ['metrics'] : [])];
  return [...root, ...single.map((service) => ({ at: [service], pods: [service] }))];
}

/** A node selector or a node affinity, also a preferred one, draws the pods of a service to nodes. */
export function isAttracted(values: Values, service: string): boolean {
  const field = (key: string) => {
    const own = [service, key];
    return values.truthy(own) || service === 'metrics' ? own : [key];
  };
  const affinity = field('affinity');
  return (
    values.truthy(field('nodeSelector')) ||
    values.truthy([...affinity, 'nodeAffinity']) ||
    isOpen(values, affinity)
  );
}
