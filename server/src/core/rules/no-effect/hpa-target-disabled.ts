import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const SERVICES = ['scheduler', 'compiler', 'worker'];

export const hpaTargetDisabled: Rule = {
  id: 'hpa-target-disabled',
  section: 'no-effect',
  severity: 'warning',
  title: 'Scale only services that are enabled',
  why: 'The autoscaler of a service has a switch of its own. With the service off it is deployed all the same, waits for a Deployment that is not there and reports errors.',
  how: 'Enable the service, or turn its `hpa` off.',
  docs: docs('docs/setup/platform/replication-concurrency'),
  charts: ['platform'],
  absence: true,
  source:
    'polyaxon/templates/scheduler-hpa.yaml, polyaxon/templates/compiler-hpa.yaml, polyaxon/templates/worker-hpa.yaml',
  *check({ values }) {
    for (const service of SERVICES) {
      const hpa = [service, 'hpa', 'enabled'];
      const enabled = [service, 'enabled'];
      if (!values.truthy(hpa) || values.truthy(enabled)) continue;
      if (isOpen(values, hpa)) continue;
      yield {
        at: hpa,
        on: 'value',
        message: say`\`${service}\` is not enabled, so its autoscaler has no Deployment to scale.`,
        fixes: [
          {
            title: say`Turn the autoscaler of the ${service} off`,
            changes: [{ merge: `${service}:\n  hpa:\n    enabled: false\n` }],
          },
        ],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  hpa:
    enabled: true
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
  hpa:
    enabled: true
broker: redis
externalServices:
  redis:
    host: redis.example.com
`,
  },
};
