import type { Json } from '../json.ts';
import type { Values } from '../values/values.ts';

/** A name that an ingress rule and a certificate can be for: no address, URL or path. */
export function isHostName(host: Json | undefined): host is string {
  return (
    typeof host === 'string' &&
    host.length <= 253 &&
    /^(\*\.)?[a-z\d]([-a-z\d]*[a-z\d])?(\.[a-z\d]([-a-z\d]*[a-z\d])?)*$/i.test(host) &&
    !/^[\d.]+$/.test(host)
  );
}

/** Let's Encrypt looks the name up in public DNS. */
export function isPublicName(host: string): boolean {
  return (
    host.includes('.') && !/\.(local|localhost|internal|intranet|lan|home|corp|test)$/i.test(host)
  );
}

/** A host that the user names elsewhere: in `ingress.tls`, as `ingress.hosts`, or for links. */
export function hostNamedElsewhere(values: Values): string | undefined {
  const places = [
    ['ingress', 'tls', 0, 'hosts', 0],
    ['ingress', 'hosts', 0],
    ['ingress', 'hosts', 0, 'host'],
    ['ingress', 'hosts', 0, 'name'],
    ['hostName'],
  ];
  return places.map((place) => values.get(place)).find(isHostName);
}

/** The class of the ingress, however it is given; empty where the cluster's default serves it. */
export function ingressClass(values: Values): string {
  const given = [
    values.get('ingress.className'),
    values.get(['ingress', 'annotations', 'kubernetes.io/ingress.class']),
  ];
  return given.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}
