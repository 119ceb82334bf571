import { staysOn, turnedOff } from '../../changes/changed.ts';
import type { ChangeRule } from '../rule.ts';

export const tlsRemoved: ChangeRule = {
  id: 'tls-removed',
  section: 'change',
  severity: 'warning',
  title: 'Keep TLS at the ingress',
  why: 'Without `ingress.tls` the platform tells its users plain HTTP addresses, and passwords and tokens travel unencrypted.',
  how: 'Take the block back, or end TLS in front of the cluster.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, polyaxon/templates/proxies-cm.yaml',
  checkChange(context) {
    if (!staysOn(context, 'ingress.enabled') || !turnedOff(context, 'ingress.tls')) return [];
    const message = 'The platform is served in plain HTTP from now on.';
    return [{ at: 'ingress.tls', message }];
  },
  example: {
    before: `deploymentChart: platform
ingress:
  enabled: true
  tls:
    - secretName: tls
`,
    bad: `deploymentChart: platform
ingress:
  enabled: true
  tls: []
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  tls:
    - secretName: other
`,
  },
};
