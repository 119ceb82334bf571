import { isObject, isTruthy, type Json, type JsonObject } from '../json.ts';
import { getAt } from '../path.ts';
import type { Values } from '../values/values.ts';
import { REQUIRED } from './placement.ts';

/** What keeps pods on their nodes, ready to be given to other pods. */
export interface Placement {
  readonly nodeSelector?: JsonObject;
  readonly affinity?: JsonObject;
  readonly tolerations?: readonly Json[];
}

/**
 * The placement that a service has, or the global one. Tolerations come along: without them, tainted
 * nodes would refuse the pods. Undefined where nothing in it could serve other pods; anti-affinity,
 * for one, mostly names the service's own labels, and Kubernetes refuses labels that are no text.
 */
export function placementOf(values: Values, service?: string): Placement | undefined {
  const field = (key: string): Json | undefined => {
    const own = service === undefined ? undefined : [service, key];
    return values.get(own && values.truthy(own) ? own : key);
  };
  const nodeSelector = field('nodeSelector');
  const nodeAffinity = getAt(field('affinity'), 'nodeAffinity');
  const pin: Placement | false = isFilled(nodeSelector)
    ? { nodeSelector }
    : isFilled(nodeAffinity) && isTruthy(nodeAffinity[REQUIRED]) && { affinity: { nodeAffinity } };
  if (!pin || Object.values(pin.nodeSelector ?? {}).some((each) => typeof each !== 'string')) {
    return undefined;
  }
  const tolerations = field('tolerations');
  return Array.isArray(tolerations) && tolerations.length > 0 ? { ...pin, tolerations } : pin;
}

function isFilled(value: Json | undefined): value is JsonObject {
  return isObject(value) && Object.keys(value).length > 0;
}
