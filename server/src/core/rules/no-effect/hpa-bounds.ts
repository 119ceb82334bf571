import { isOpen } from '../../values/is-open.ts';
import { reportBounds, reportReplicas, reportRequest } from '../checks/hpa.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const SERVICES = ['gateway', 'scheduler', 'compiler', 'worker'];

export const hpaBounds: Rule = {
  id: 'hpa-bounds',
  section: 'no-effect',
  severity: 'warning',
  title: 'Give an autoscaler numbers that it can work with',
  why: 'An autoscaler moves between `minpods` and `maxpods` by the CPU use of the pods, measured against what they request. Kubernetes refuses bounds that cross; without a request there is nothing to measure; and a number in `replicas` holds only until the autoscaler looks again.',
  how: 'Keep `minpods` at 1 or more and no larger than `maxpods` (the chart sets 1 and 4), leave the CPU request, and say how many pods there should be at least in `minpods`.',
  docs: docs('docs/setup/platform/replication-concurrency', 'services-replication'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/gateway-hpa.yaml, polyaxon/templates/worker-hpa.yaml, polyaxon/templates/worker-deployment.yaml',
  *check({ values }) {
    for (const service of SERVICES) {
      const hpa = `${service}.hpa`;
      if (!values.truthy(`${hpa}.enabled`) || isOpen(values, `${hpa}.enabled`)) continue;
      yield* reportBounds(values, service);
      // The autoscaler of the gateway scales nothing: see `gateway-hpa-orphan`.
      if (service === 'gateway' || !values.truthy(`${service}.enabled`)) continue;
      yield* reportReplicas(values, service);
      yield* reportRequest(values, service);
    }
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
  hpa:
    enabled: true
    minpods: 5
broker: redis
externalServices:
  redis:
    host: redis.example.com
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
  hpa:
    enabled: true
    minpods: 5
    maxpods: 10
broker: redis
externalServices:
  redis:
    host: redis.example.com
`,
  },
};
