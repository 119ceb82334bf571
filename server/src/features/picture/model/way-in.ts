import {
  asksForLogin,
  type Door,
  hasTls,
  isLimited,
  isUndecided,
  openDoors,
} from '../../../core/deployment/exposure.ts';
import { ingressClass } from '../../../core/deployment/ingress-host.ts';
import { isObject, isTemplated } from '../../../core/json.ts';
import type { Values } from '../../../core/values/values.ts';
import type { Fact, Part } from '../picture.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { namesIn, shown } from './shown.ts';

/** From people to the gateway: who can come, through what, and where TLS ends. */
export function wayIn(subject: Subject): readonly Part[] {
  const doors = openDoors(subject.values);
  return [
    people(subject, doors),
    ...doors.map((door) => doorPart(subject, door)),
    gateway(subject),
  ];
}

function people(subject: Subject, doors: readonly Door[]): Part {
  const { values } = subject;
  const open = doors.filter((door) => !isLimited(values, door));
  const at = anchorOf(subject, doors.includes('ingress') ? 'ingress' : 'gateway.service');
  const title = 'people and the CLI';
  if (isUndecided(values)) {
    return { title, lines: ['how they come in is filled in elsewhere'], facts: [], at };
  }
  const from =
    doors.length === 0
      ? 'inside the cluster, or through polyaxon port-forward'
      : open.length > 0
        ? 'from anywhere that the network lets in'
        : 'from a limited network';
  return { title, lines: [from], facts: [], at };
}

function doorPart(subject: Subject, door: Door): Part {
  return door === 'ingress' ? ingress(subject) : service(subject, door);
}

function ingress(subject: Subject): Part {
  const { values } = subject;
  const name = ingressClass(values);
  const path = shown(values.get('ingress.path'), '/');
  const host = shown(values.get('ingress.hostName'), 'every host name');
  const annotations = values.get('ingress.annotations');
  const size = isObject(annotations)
    ? annotations['nginx.ingress.kubernetes.io/proxy-body-size']
    : undefined;
  return {
    title: `ingress ${name}`.trim(),
    lines: [path === '/' ? host : `${host}${path}`],
    facts: [
      ...doorFacts(subject, 'ingress'),
      ...(size === undefined
        ? []
        : [factOf(subject, ['ingress', 'annotations'], `uploads up to ${shown(size)}`)]),
    ],
    at: anchorOf(subject, 'ingress'),
    object: 'Ingress {release}-polyaxon-ingress',
  };
}

function service(subject: Subject, door: Exclude<Door, 'ingress'>): Part {
  const { values } = subject;
  const at = 'gateway.service.type';
  const where =
    door === 'NodePort'
      ? `port ${shown(values.get('gateway.service.nodePort'))} of every node`
      : `port ${shown(values.get('gateway.service.port'))} of its own address`;
  return {
    title: door === 'NodePort' ? 'node port' : 'load balancer',
    lines: [where],
    facts: doorFacts(subject, door),
    at: anchorOf(subject, at),
  };
}

function doorFacts(subject: Subject, door: Door): readonly Fact[] {
  const { values } = subject;
  const limited = isLimited(values, door);
  const at = door === 'ingress' ? 'ingress.tls' : 'gateway.service.type';
  return [
    hasTls(values, door)
      ? factOf(subject, at, `TLS ends here${secrets(values, door)}`, 'good')
      : factOf(subject, at, 'no TLS', limited ? 'warning' : 'bad'),
    ...(limited ? [factOf(subject, door === 'ingress' ? 'ingress' : at, 'limited access')] : []),
    ...(asksForLogin(values, door)
      ? [factOf(subject, 'ingress.annotations', 'asks for a login')]
      : []),
  ];
}

/** `: plx-tls`, the Secrets of the certificates. */
function secrets(values: Values, door: Door): string {
  const tls = values.get('ingress.tls');
  if (door !== 'ingress' || !Array.isArray(tls)) return '';
  const names = namesIn(tls.map((entry) => (isObject(entry) ? (entry.secretName ?? null) : null)));
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
}

function gateway(subject: Subject): Part {
  const { values } = subject;
  const type = values.get('gateway.service.type');
  const kind = isTemplated(type) ? 'its type is filled in elsewhere' : shown(type, 'ClusterIP');
  const port = values.get('gateway.service.port');
  const inside = openDoors(values).length === 0 && !isUndecided(values);
  return {
    title: 'gateway',
    lines: [`${kind}, port ${shown(port)}`],
    facts: inside
      ? [factOf(subject, 'gateway.service.type', 'not open to the outside', 'good')]
      : [],
    at: anchorOf(subject, 'gateway.service'),
    object: 'Service {release}-polyaxon-gateway',
  };
}
