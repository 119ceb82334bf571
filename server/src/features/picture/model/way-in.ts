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
import { type Message, say } from '../../../core/words/say.ts';
import type { Fact, Part } from '../sketch.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { inRow, namesIn, shown } from './shown.ts';

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
  const title = say`people and the CLI`;
  if (isUndecided(values)) {
    return { title, lines: [say`how they come in is filled in elsewhere`], facts: [], at };
  }
  const from =
    doors.length === 0
      ? say`inside the cluster, or through polyaxon port-forward`
      : open.length > 0
        ? say`from anywhere that the network lets in`
        : say`from a limited network`;
  return { title, lines: [from], facts: [], at };
}

function doorPart(subject: Subject, door: Door): Part {
  return door === 'ingress' ? ingress(subject) : service(subject, door);
}

function ingress(subject: Subject): Part {
  const { values } = subject;
  const name = ingressClass(values);
  const path = shown(values.get('ingress.path'), '/');
  const host = shown(values.get('ingress.hostName'), say`every host name`);
  const annotations = values.get('ingress.annotations');
  const size = isObject(annotations)
    ? annotations['nginx.ingress.kubernetes.io/proxy-body-size']
    : undefined;
  return {
    title: name === '' ? 'ingress' : say`ingress ${name}`,
    lines: [path === '/' ? host : say`${host}${path}`],
    facts: [
      ...doorFacts(subject, 'ingress'),
      ...(size === undefined
        ? []
        : [factOf(subject, ['ingress', 'annotations'], say`uploads up to ${shown(size)}`)]),
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
      ? say`port ${shown(values.get('gateway.service.nodePort'))} of every node`
      : say`port ${shown(values.get('gateway.service.port'))} of its own address`;
  return {
    title: door === 'NodePort' ? say`node port` : say`load balancer`,
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
      ? factOf(subject, at, tlsWords(values, door), 'good')
      : factOf(subject, at, say`no TLS`, limited ? 'warning' : 'bad'),
    ...(limited ? [factOf(subject, door === 'ingress' ? 'ingress' : at, say`limited access`)] : []),
    ...(asksForLogin(values, door)
      ? [factOf(subject, 'ingress.annotations', say`asks for a login`)]
      : []),
  ];
}

/** With the Secrets of the certificates, if they are named. */
function tlsWords(values: Values, door: Door): Message {
  const tls = door === 'ingress' ? values.get('ingress.tls') : undefined;
  if (!Array.isArray(tls)) return say`TLS ends here`;
  const names = namesIn(tls.map((entry) => (isObject(entry) ? (entry.secretName ?? null) : null)));
  return names.length === 0 ? say`TLS ends here` : say`TLS ends here: ${inRow(names)}`;
}

function gateway(subject: Subject): Part {
  const { values } = subject;
  const type = values.get('gateway.service.type');
  const kind = isTemplated(type) ? say`its type is filled in elsewhere` : shown(type, 'ClusterIP');
  const port = values.get('gateway.service.port');
  const inside = openDoors(values).length === 0 && !isUndecided(values);
  return {
    title: 'gateway',
    lines: [say`${kind}, port ${shown(port)}`],
    facts: inside
      ? [factOf(subject, 'gateway.service.type', say`not open to the outside`, 'good')]
      : [],
    at: anchorOf(subject, 'gateway.service'),
    object: 'Service {release}-polyaxon-gateway',
  };
}
