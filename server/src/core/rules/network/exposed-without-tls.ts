import { any, not } from '../../conditions/words.ts';
import {
  type Door,
  exposed,
  hasTls,
  isLimited,
  isUndecided,
  openDoors,
  tlsAtEveryDoor,
} from '../../deployment/exposure.ts';
import { tlsFixes } from '../../fixes/serve-tls.ts';
import { type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const exposedWithoutTls: Rule = {
  id: 'exposed-without-tls',
  section: 'network',
  severity: 'warning',
  title: 'Terminate TLS in front of an exposed gateway',
  why: 'The API, the dashboard and the logs all pass through the gateway, so without TLS anyone on the way can read passwords, tokens and data.',
  how: "Terminate TLS at the ingress, with your own certificate or one from Let's Encrypt. Until then keep the service `ClusterIP` without an ingress and work through `polyaxon port-forward`.",
  docs: docs('docs/setup/platform/common-reference', 'nginx-ingress'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, polyaxon/templates/gateway-svc.yaml',
  production: true,
  absence: true,
  condition: any(not(exposed), tlsAtEveryDoor),
  *check({ values }) {
    if (isUndecided(values)) return;
    for (const door of openDoors(values)) {
      if (hasTls(values, door)) continue;
      const limited = isLimited(values, door);
      yield {
        at: door === 'ingress' ? 'ingress.enabled' : 'gateway.service.type',
        on: 'value',
        message: describe(door, values.truthy('ingress.enabled'), limited),
        fixes: tlsFixes(values, door),
        ...(limited ? { severity: 'info' } : {}),
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    type: LoadBalancer
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: ClusterIP
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
  },
};

function describe(door: Door, besideIngress: boolean, limited: boolean): Message {
  if (door === 'NodePort') return '`NodePort` opens the gateway on every node without TLS.';
  const what = door === 'ingress' ? 'The ingress' : '`LoadBalancer`';
  if (limited) return say`${what} opens the gateway to a limited network without TLS.`;
  if (door === 'ingress' || !besideIngress)
    return say`${what} opens the gateway to the outside without TLS.`;
  return say`${what} opens a way around the ingress, without TLS.`;
}
