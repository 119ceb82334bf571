import type { Chart } from '../charts/chart.ts';
import { compareVersions } from '../charts/version.ts';
import { all, any, given, named, not, oneOf, truthy } from '../conditions/words.ts';
import { isTemplated, type JsonObject } from '../json.ts';
import type { Values } from '../values/values.ts';
import {
  ingressCertificates,
  ingressLimits,
  ingressLogins,
  loadBalancerCertificates,
  loadBalancerLimits,
} from './annotations.ts';
import { anySign, hasAnySign, hasSign, type Sign } from './sign.ts';

/*
 * How the gateway can be reached from outside the cluster, and what the values show of the network
 * there: once as functions, once as schema fragments.
 */

/**
 * An ingress needs no open service behind it, but some controllers want a NodePort (GCE, ALB), so that
 * is no door of its own beside an ingress. A load balancer is: it has its own address.
 */
export type Door = 'ingress' | 'LoadBalancer' | 'NodePort';

const TYPE = 'gateway.service.type';
const INGRESS = 'ingress.enabled';

/** Certificates listed in the values: templates/ing.yaml:39. */
const ingressTls: Sign = { at: ['ingress', 'tls'] };

export function openDoors(values: Values): readonly Door[] {
  const type = values.get(TYPE);
  const ingress = values.truthy(INGRESS);
  const doors: Door[] = ingress ? ['ingress'] : [];
  if (type === 'LoadBalancer' || (type === 'NodePort' && !ingress)) doors.push(type);
  return doors;
}

/** Whether the values show that TLS ends at this door. */
export function hasTls(values: Values, door: Door): boolean {
  if (values.truthy('istio.enabled') && values.truthy('istio.tlsMode')) return true;
  if (mountsSslBlock(values.chart) && values.truthy('ssl.enabled')) {
    if (values.truthy('ssl.secretName')) return true;
  }
  return door === 'ingress'
    ? hasSign(values, ingressTls) || hasAnySign(values, ingressCertificates)
    : hasAnySign(values, loadBalancerCertificates);
}

/** Whether the values show that this door is on a private network or lets only some in. */
export function isLimited(values: Values, door: Door): boolean {
  return hasAnySign(values, door === 'ingress' ? ingressLimits : loadBalancerLimits);
}

/** Whether the door itself asks for a login. */
export function asksForLogin(values: Values, door: Door): boolean {
  return door === 'ingress' && hasAnySign(values, ingressLogins);
}

/** Another tool has yet to fill in what would tell. */
export function isUndecided(values: Values): boolean {
  const paths = ['ingress', INGRESS, 'ingress.hostName', 'ingress.annotations', TYPE];
  paths.push('gateway', 'gateway.service', 'gateway.service.annotations');
  return paths.some((path) => isTemplated(values.get(path)));
}

/**
 * The certificate of the `ssl` block was mounted by gateway-deployment.yaml, which 1.22 dropped:
 * `ssl.mount` and `ssl.volume` of partials/_ssl.tpl are included nowhere since.
 */
export function mountsSslBlock({ version }: Chart): boolean {
  return compareVersions(version, '1.22') < 0;
}

const ingressOpen = truthy(INGRESS);
const serviceOpen = named(
  'service-exposed',
  any(oneOf(TYPE, ['LoadBalancer']), all(oneOf(TYPE, ['NodePort']), not(ingressOpen))),
);
const istioTls = all(truthy('istio.enabled'), truthy('istio.tlsMode'));

/** The gateway can be reached from outside the cluster. */
export const exposed: JsonObject = named('exposed', any(ingressOpen, serviceOpen));

/** TLS ends at every open door (for charts from 1.22 on: the `ssl` block does not count). */
export const tlsAtEveryDoor: JsonObject = named(
  'tls-at-every-door',
  any(
    istioTls,
    all(
      given(ingressOpen, anySign([ingressTls, ...ingressCertificates])),
      given(serviceOpen, anySign(loadBalancerCertificates)),
    ),
  ),
);

/** Every open door is on a private network, lets only some in, or asks for a login. */
export const everyDoorGuarded: JsonObject = named(
  'every-door-guarded',
  all(
    given(ingressOpen, anySign([...ingressLimits, ...ingressLogins])),
    given(serviceOpen, anySign(loadBalancerLimits)),
  ),
);
