import { any, not, truthy } from '../../conditions/words.ts';
import {
  asksForLogin,
  everyDoorGuarded,
  exposed,
  isLimited,
  isUndecided,
  openDoors,
  tlsAtEveryDoor,
} from '../../deployment/exposure.ts';
import { limitFixes } from '../../fixes/limit-exposure.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Without TLS, `exposed-without-tls` speaks instead. */
export const gatewayExposed: Rule = {
  id: 'gateway-exposed',
  section: 'network',
  severity: 'info',
  title: 'Keep the gateway on a network that you control',
  why: 'TLS hides what is said, not who may speak: the Community Edition has no accounts, so the network decides who can see and start runs.',
  how: 'Put the gateway behind a VPN, a firewall, an internal load balancer or an ingress that admits only known addresses or asks for a login.',
  docs: docs('docs/setup/security/networking'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, polyaxon/templates/gateway-svc.yaml',
  production: true,
  absence: true,
  condition: any(
    not(exposed),
    not(tlsAtEveryDoor),
    everyDoorGuarded,
    truthy('organizationKey'),
    truthy('auth.enabled'),
  ),
  *check({ values }) {
    if (isUndecided(values)) return;
    for (const door of openDoors(values)) {
      if (isLimited(values, door) || asksForLogin(values, door)) continue;
      yield {
        at: door === 'ingress' ? 'ingress.enabled' : 'gateway.service.type',
        on: 'value',
        message: say`${door === 'ingress' ? 'The ingress' : `\`${door}\``} opens the gateway to everyone who can reach it: neither \`organizationKey\` nor \`auth.enabled\` is set.`,
        fixes: limitFixes(values, door),
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
  },
};
