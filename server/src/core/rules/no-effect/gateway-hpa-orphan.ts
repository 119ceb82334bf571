import type { FixPlan } from '../../fix.ts';
import { plainNumber } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const HPA = 'gateway.hpa.enabled';

export const gatewayHpaOrphan: Rule = {
  id: 'gateway-hpa-orphan',
  section: 'no-effect',
  severity: 'warning',
  title: 'Scale the gateway by its replicas',
  why: 'The chart points the autoscaler of the gateway at a Deployment that ends in `-gateway`. The gateway runs in one that ends in `-api`, or `-streams` in the agent chart, so the autoscaler finds nothing to scale.',
  how: 'Turn `gateway.hpa` off and set `gateway.replicas`. An autoscaler of your own, outside this chart, can name the right Deployment.',
  docs: docs('docs/setup/platform/replication-concurrency', 'gateway'),
  charts: ['platform', 'agent'],
  // Before, there was a Deployment of that name.
  versions: { from: '1.21' },
  source:
    'polyaxon/templates/gateway-hpa.yaml, polyaxon/templates/api-deployment.yaml, agent/templates/streams-deployment.yaml',
  check({ values }) {
    if (!values.truthy(HPA) || isOpen(values, HPA)) return [];
    const name = values.chart.name === 'agent' ? 'streams' : 'api';
    return [
      {
        at: HPA,
        on: 'value',
        message: say`The autoscaler looks for a Deployment \`…-gateway\`, but the gateway is \`…-${name}\`, so nothing is scaled.`,
        fixes: fixes(values),
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  hpa:
    enabled: true
`,
    good: `deploymentChart: platform
gateway:
  replicas: 3
`,
  },
};

function fixes(values: Values): readonly FixPlan[] {
  const off = 'gateway:\n  hpa:\n    enabled: false\n';
  const plain: FixPlan = { title: 'Turn the autoscaler off', changes: [{ merge: off }] };
  if (plainNumber(values.get('gateway.replicas')) > 1) return [plain];
  const fewest = plainNumber(values.get('gateway.hpa.minpods'));
  const replicas = `  replicas: \${1:${fewest > 1 ? fewest : 2}}\n`;
  const fixed = { title: 'Run a fixed number of gateways', changes: [{ merge: off + replicas }] };
  return [fixed, plain];
}
