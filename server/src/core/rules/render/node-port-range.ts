import { snippetScalar } from '../../fixes/snippet.ts';
import { plainNumber } from '../../json.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const PORT = 'gateway.service.nodePort';
const TYPE = 'gateway.service.type';

export const nodePortRange: Rule = {
  id: 'node-port-range',
  section: 'render',
  severity: 'warning',
  title: 'Use a node port between 30000 and 32767',
  why: 'Kubernetes opens a service on the nodes only within a range of ports, 30000 to 32767 unless the cluster was set up with another one, and refuses a Service that asks for more.',
  how: 'Choose a port of the range. To be reached on 80 or 443, put an ingress or a load balancer in front.',
  docs: docs('docs/setup/platform/common-reference', 'ingress-and-gateway-service'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/gateway-svc.yaml, agent/templates/gateway-svc.yaml',
  check({ values }) {
    const port = plainNumber(values.get(PORT));
    if (values.get(TYPE) !== 'NodePort') return [];
    // With 0, Kubernetes chooses one.
    if (!Number.isInteger(port) || port === 0 || (port >= 30000 && port <= 32767)) return [];
    const usual = snippetScalar(values.chart.name === 'agent' ? 31822 : 31811);
    return [
      {
        at: PORT,
        on: 'value',
        message: say`Port ${port} is outside 30000 to 32767, the range that Kubernetes allows for a node port by default.`,
        fixes: [
          {
            title: say`Change to ${usual}, the chart's own`,
            changes: [{ replace: PORT.split('.'), with: usual }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    type: NodePort
    nodePort: 8080
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: NodePort
    nodePort: 30080
`,
  },
};
