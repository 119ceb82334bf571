import type { ChangeContext } from '../rules/rule.ts';
import type { Values } from '../values/values.ts';
import { keptParts } from './bundled-parts.ts';

/** A volume that a StatefulSet of a sub-chart claims for each of its pods. */
export interface ClaimedVolume {
  /** Of its settings. */
  readonly at: string;
  readonly of: string;
}

/** Those of StatefulSets that are there before and after a change. */
export function keptVolumes(context: ChangeContext): readonly ClaimedVolume[] {
  const isStatefulSet = (values: Values, at: string) => values.get(`${at}.kind`) !== 'Deployment';
  return keptParts(context)
    .filter(({ at }) => isStatefulSet(context.before, at) && isStatefulSet(context.after, at))
    .map(({ at, of }) => ({ at: `${at}.persistence`, of }));
}

/** Those that the StatefulSet makes itself on both sides: on, and no claim of somebody else's. */
export function ownVolumes(context: ChangeContext): readonly ClaimedVolume[] {
  const isOwn = (values: Values, at: string) =>
    values.truthy(`${at}.enabled`) && !values.truthy(`${at}.existingClaim`);
  return keptVolumes(context).filter(
    ({ at }) => isOwn(context.before, at) && isOwn(context.after, at),
  );
}
