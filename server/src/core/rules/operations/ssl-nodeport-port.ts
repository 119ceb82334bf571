import { plainText } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const PORT = 'gateway.service.port';

/** Where a cloud's load balancer ends TLS, its port has to be 443, so that is left alone. */
export const sslNodeportPort: Rule = {
  id: 'ssl-nodeport-port',
  section: 'operations',
  severity: 'info',
  title: 'Keep the port of the gateway off 443',
  why: 'From this port the chart concludes that the gateway speaks HTTPS, and gives the agent and the runs an `https` address for it. Since chart 1.22 no certificate is mounted there, so they may find nobody who answers.',
  how: 'Leave `gateway.service.port` at 80 and terminate TLS at the ingress or at the load balancer.',
  docs: docs('docs/setup/platform/common-reference', 'ssl'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_proxies.tpl, polyaxon/templates/gateway-svc.yaml',
  versions: { from: '1.22' },
  absence: true,
  check({ values }) {
    if (plainText(values.get(PORT)) !== '443') return [];
    const type = values.get('gateway.service.type');
    if (type !== 'NodePort' && type !== 'ClusterIP') return [];
    const settled = ['externalServices.gateway.host', 'gateway.service.scheme', 'istio.enabled'];
    if (settled.some((path) => values.truthy(path)) || isOpen(values, PORT)) return [];
    return [
      {
        at: PORT,
        on: 'value',
        message:
          'With port 443 Polyaxon calls its own gateway by `https`, but nothing in the chart makes the gateway speak TLS.',
        fixes: [{ title: 'Use port 80', changes: [{ replace: PORT.split('.'), with: '80' }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    type: NodePort
    port: 443
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: NodePort
    port: 80
`,
  },
};
