import type { Values } from '../values/values.ts';
import { ingressClass } from './ingress-host.ts';

/** What the annotations of ingress-nginx begin with. */
export const NGINX = 'nginx.ingress.kubernetes.io/';

/** By its class: where the cluster's default serves the ingress, the values do not tell which that is. */
export function servedByNginx(values: Values): boolean {
  return values.truthy('ingress.enabled') && ingressClass(values).includes('nginx');
}
